/** 'Lär in menyn': texts of its part of the card, the popup and the settings. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const learnTable = {
  title: { sv: 'Lär in menyn', en: 'Teach the menu' },
  what: {
    sv: 'Uppsikt öppnar inläggets meny, läser den och stänger den. Inget i menyn trycks.',
    en: "Uppsikt opens the item's menu, reads it and closes it. Nothing in the menu is pressed.",
  },
  back: { sv: 'Tillbaka', en: 'Back' },
  read: { sv: 'Läs menyn', en: 'Read the menu' },
  readAgain: { sv: 'Läs menyn igen', en: 'Read the menu again' },
  reading: { sv: 'Läser …', en: 'Reading …' },
  'said.read': { sv: 'Menyn är läst och stängd.', en: 'The menu is read and closed.' },
  'said.left-open': {
    sv: 'Menyn är läst. Den är öppen på sidan. Stäng den.',
    en: 'The menu is read. It is open on the page. Close it.',
  },
  'said.open-yourself': {
    sv: 'Uppsikt kunde inte öppna menyn. Öppna den själv på sidan, så läser Uppsikt den.',
    en: 'Uppsikt could not open the menu. Open it yourself on the page, and Uppsikt reads it.',
  },
  'said.item': {
    sv: 'Inlägget finns inte på sidan. Menyn öppnades inte.',
    en: 'The item is not on the page. The menu was not opened.',
  },
  'said.covered': { sv: 'Inlägget är dolt. Menyn öppnades inte.', en: 'The item is hidden. The menu was not opened.' },
  'said.account': {
    sv: 'Du är inte inne som kommunen. Menyn öppnades inte.',
    en: 'You are not in as the municipality. The menu was not opened.',
  },
  'said.busy': { sv: 'Uppsikt sparar just nu. Försök strax igen.', en: 'Uppsikt is saving now. Try again shortly.' },
  entries: { sv: 'Det här står i menyn', en: 'What the menu says' },
  entry: { sv: 'Val i menyn', en: 'Entry' },
  takenFor: { sv: 'Uppsikt tror', en: 'Uppsikt thinks' },
  signs: { sv: 'Varför', en: 'Why' },
  unknown: { sv: 'okänt', en: 'unknown' },
  'by.learnt': { sv: 'inlärt här', en: 'taught here' },
  'by.table': { sv: 'känt ord', en: 'known words' },
  'by.icon': { sv: 'sidans ikon, orden är inte kända', en: "the page's icon, the words are not known" },
  'by.icon-and-table': { sv: 'känt ord och sidans ikon', en: "known words and the page's icon" },
  'by.icon-and-learnt': { sv: 'inlärt här och sidans ikon', en: "taught here and the page's icon" },
  'by.against': { sv: 'ord och ikon säger olika', en: 'words and icon differ' },
  'by.several': { sv: 'orden kan vara flera val', en: 'the words fit several acts' },
  'by.unknown': { sv: 'orden är inte kända', en: 'the words are not known' },
  presses: { sv: 'Det här skulle Uppsikt trycka på', en: 'What Uppsikt would press' },
  act: { sv: 'Åtgärd', en: 'Measure' },
  answer: { sv: 'Knapp som bekräftar', en: 'Button that confirms' },
  noPress: { sv: 'inget – du trycker själv', en: 'nothing – you press yourself' },
  notSeen: { sv: 'inte sedd än', en: 'not seen yet' },
  aboutAnswer: {
    sv: 'Knappen som bekräftar står i en ruta. Rutan kommer först när något tas bort eller döljs. Uppsikt öppnar den aldrig bara för att läsa. Har den kommit på sidan visas den här. Annars kan du skriva ordet själv.',
    en: 'The button that confirms is in a box. The box comes only when something is removed or hidden. Uppsikt never opens it just to read. Once it has come on the page it is shown here. Otherwise you can write the words yourself.',
  },
  chooseAct: { sv: 'Vad ska läras in?', en: 'What is to be taught?' },
  knownAs: { sv: 'kan inte väljas: {guess}', en: 'cannot be chosen: {guess}' },
  noAnswer: { sv: 'kan inte väljas: bekräftar inte det här', en: 'cannot be chosen: does not confirm this' },
  seenAnswers: { sv: 'Knappar som Uppsikt har sett i rutan', en: 'Buttons that Uppsikt has seen in the box' },
  save: { sv: 'Spara som fil', en: 'Save as a file' },
  saveHelp: {
    sv: 'Filen har menyns ord. Den har inga namn och inget ur inlägget. Ge den till en kollega, eller till den som rättar Uppsikt.',
    en: 'The file has the words of the menu. It has no names and nothing of the item. Give it to a colleague, or to whoever mends Uppsikt.',
  },
  saved: { sv: 'Filen laddas ned.', en: 'The file is being downloaded.' },
  leftOut: {
    sv: 'Utelämnat för att det kan vara ett namn: {count}.',
    en: 'Left out because it may be a name: {count}.',
  },

  'popup.no-item': {
    sv: 'Tryck Bedöm vid ett inlägg på sidan. Tryck sedan Lär in menyn på kortet.',
    en: 'Press Assess at an item on the page. Then press Teach the menu on the card.',
  },

  'popup.busy': {
    sv: 'Kortet visar en åtgärd, eller ett inlägg som inte får sparas. Tryck Bedöm vid ett annat inlägg. Tryck sedan Lär in menyn på kortet.',
    en: 'The card shows a measure, or an item that must not be saved. Press Assess at another item. Then press Teach the menu on the card.',
  },

  'popup.saving': {
    sv: 'Kortet sparar just nu. Vänta tills det är klart. Försök sedan igen.',
    en: 'The card is saving now. Wait until it is done. Then try again.',
  },

  'popup.silent': {
    sv: 'Kortet svarade inte, så menyn visas inte. Tryck Lär in menyn på kortet.',
    en: 'The card did not answer, so the menu is not shown. Press Teach the menu on the card.',
  },

  'settings.title': { sv: 'Inlärda menyer', en: 'Menus that were taught' },
  'settings.what': {
    sv: 'Ord som Uppsikt har lärt sig i sidornas menyer. Nya ord lärs in från kortet.',
    en: "Words that Uppsikt has learnt in the pages' menus. New words are taught from the card.",
  },
  'settings.none': { sv: 'Inget är inlärt.', en: 'Nothing has been taught.' },
  'settings.platform': { sv: 'Sida', en: 'Page' },
  'settings.language': { sv: 'Språk', en: 'Language' },
  'settings.words': { sv: 'Ord', en: 'Words' },
  'settings.confirms': { sv: '{act}: bekräfta', en: '{act}: confirm' },
  'settings.pick': { sv: 'Läs in en kollegas fil', en: "Read a colleague's file" },
  'settings.preview': { sv: 'Det här finns i filen', en: 'What the file holds' },
  'settings.replaces': {
    sv: 'Orden ersätter det som är inlärt för samma åtgärd.',
    en: 'The words replace what was taught for the same measure.',
  },
  'settings.refused': { sv: 'Det här läses inte in', en: 'What is not read in' },
  'settings.apply': { sv: 'Läs in', en: 'Read in' },
  'settings.cancel': { sv: 'Avbryt', en: 'Cancel' },
  'settings.applied': { sv: 'Orden är inlästa.', en: 'The words are read in.' },
  'settings.forget': { sv: 'Glöm', en: 'Forget' },
  'settings.forgotten': { sv: 'Ordet är glömt.', en: 'The word is forgotten.' },
  'why.names-a-person': { sv: 'kan vara ett namn', en: 'may be a name' },
  'why.no-words': { sv: 'inga ord', en: 'no words' },
  'why.too-long': { sv: 'för långt', en: 'too long' },
  'why.means-another': { sv: 'betyder något annat', en: 'means something else' },
  'why.too-many': { sv: 'för många ord för samma åtgärd', en: 'too many words for one measure' },
  'file.not-ours': {
    sv: 'Filen är ingen inlärd meny från Uppsikt. Inget har ändrats. Be kollegan spara filen på nytt.',
    en: 'The file is no taught menu of Uppsikt. Nothing has changed. Ask the colleague to save it again.',
  },
  'file.newer': {
    sv: 'Filen är från en nyare Uppsikt. Inget har ändrats. Uppdatera Uppsikt först.',
    en: 'The file is from a newer Uppsikt. Nothing has changed. Update Uppsikt first.',
  },
  'file.nothing-taught': {
    sv: 'Filen har inga inlärda ord. Inget har ändrats. Be kollegan lära in menyn först.',
    en: 'The file holds no taught words. Nothing has changed. Ask the colleague to teach the menu first.',
  },
} as const;

export const learnText = translator(learnTable);
