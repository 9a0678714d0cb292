/** Texts of the answer panel. */
import { translator } from './translate';

export const answeringTable = {
  title: { sv: 'Svara', en: 'Answer' },
  answerTo: { sv: 'Du svarar på', en: 'You answer' },
  newPost: { sv: 'Nytt inlägg', en: 'New post' },
  itemBy: { sv: '{author}: {words}', en: '{author}: {words}' },
  someone: { sv: 'okänd', en: 'unknown' },
  noWords: { sv: 'inga ord', en: 'no words' },
  notShown: { sv: 'Inlägg som inte visas här', en: 'An item that is not shown here' },
  notHere: {
    sv: 'Öppna en sida som står i registret. Då kan du skriva svar här.',
    en: 'Open a page that is in the register. Then you can write answers here.',
  },
  notRead: {
    sv: 'Uppsikt kunde inte läsa vad du svarar på. Stäng och öppna igen.',
    en: 'Uppsikt could not read what you answer. Close and open again.',
  },
  onPage: { sv: 'Sidan: {name}', en: 'The page: {name}' },

  checklists: { sv: 'Riktlinjen om svar', en: 'The guideline on answers' },
  ticked: { sv: '{count} av {all} klara', en: '{count} of {all} done' },
  seenByUs: { sv: 'syns i svaret', en: 'seen in the answer' },

  situation: { sv: 'Vad svarar du på?', en: 'What do you answer?' },
  'situation.question': { sv: 'En fråga', en: 'A question' },
  'situation.criticism': { sv: 'Kritik', en: 'Criticism' },
  'situation.praise': { sv: 'Beröm', en: 'Praise' },
  'situation.individual-case': { sv: 'Ett enskilt ärende', en: 'An individual case' },
  'situation.forwarded': { sv: 'En fråga som du skickat vidare', en: 'A question that you forwarded' },
  'situation.removed': { sv: 'Något som tagits bort', en: 'Something that was removed' },
  'situation.wrong-channel': { sv: 'Fel kanal', en: 'The wrong channel' },
  'situation.takes-time': { sv: 'Svaret tar tid', en: 'The answer takes time' },
  'situation.secrecy': { sv: 'Det kan vara hemligt', en: 'It may be secret' },
  'situation.closing': { sv: 'Kontot stängs', en: 'The account closes' },
  'situation.bemot': { sv: 'Kränkning på X', en: 'An insult on X' },
  'situation.crisis': { sv: 'Krisläge', en: 'Crisis mode' },
  'situation.threat': { sv: 'Ett hot', en: 'A threat' },
  'situation.other': { sv: 'Annat', en: 'Something else' },
  noAnswerToThreat: {
    sv: 'Svara inte på ett hot. Spara det och kontakta polisen: 114 14. Fara nu: ring 112.',
    en: 'Do not answer a threat. Save it and contact the police: 114 14. Danger now: call 112.',
  },
  templates: { sv: 'Mallar', en: 'Templates' },
  approved: { sv: 'Godkänd {day}', en: 'Approved {day}' },
  notApproved: { sv: 'Kommunen har inte godkänt mallen än.', en: 'The municipality has not approved it yet.' },

  keptHelp: {
    sv: 'Kopiera texten innan du stänger kortet, annars försvinner den. Trycker du Tillbaka står den kvar.',
    en: 'Copy the text before you close the card, or it goes. If you press Back it stays.',
  },
  keptCopy: { sv: 'Kopiera texten', en: 'Copy the text' },
  keptCopied: {
    sv: 'Texten är kopierad. Tryck Gå till Svara på sidan och sedan Ctrl+V.',
    en: 'The text is copied. Press Go to the reply on the page, then Ctrl+V.',
  },
  draft: { sv: 'Ditt svar', en: 'Your answer' },
  draftHelp: {
    sv: 'Texten ligger kvar här tills du stänger webbläsaren. Uppsikt skickar aldrig något.',
    en: 'The text stays here until you close the browser. Uppsikt never sends anything.',
  },
  withIt: { sv: 'Det här gäller också', en: 'This holds too' },
  withPicture: { sv: 'En bild följer med', en: 'A picture goes with it' },
  withVideo: { sv: 'En film följer med', en: 'A film goes with it' },
  heated: { sv: 'Tonen är upprörd', en: 'The tone is heated' },
  waits: {
    sv: 'Vänta till {time}. Utkastet ligger kvar. Läs det en gång till innan du skickar.',
    en: 'Wait until {time}. The draft stays. Read it once more before you send it.',
  },
  unfilled: { sv: 'Fyll i det som står inom [ ] först.', en: 'Fill in what stands within [ ] first.' },
  insert: { sv: 'Infoga', en: 'Insert' },
  copy: { sv: 'Kopiera', en: 'Copy' },
  copied: { sv: 'Kopierat.', en: 'Copied.' },
  toSide: { sv: 'Visa vid sidan av', en: 'Show at the side' },

  'said.inserted': {
    sv: 'Texten står i rutan. Läs den och skicka själv.',
    en: 'The text is in the box. Read it and send it yourself.',
  },
  'said.no-box': {
    sv: 'Ingen ruta är öppen. Tryck Svara på sidan och sedan Infoga igen.',
    en: 'No box is open. Press Reply on the page, then Insert again.',
  },
  'said.several-boxes': {
    sv: 'Flera rutor är öppna. Klicka i den rätta och tryck Infoga igen.',
    en: 'Several boxes are open. Click in the right one and press Insert again.',
  },
  'said.not-ours': {
    sv: 'Rutan hör inte till en sida i registret. Inget är infogat.',
    en: 'The box is not on a page in the register. Nothing is inserted.',
  },
  'said.not-its-box': {
    sv: 'Ingen öppen ruta hör till det du svarar på. Tryck Svara där och sedan Infoga igen.',
    en: 'No open box belongs to what you answer. Press Reply there, then Insert again.',
  },
  'said.item-gone': {
    sv: 'Det du svarar på syns inte på sidan. Leta upp det och tryck Svara där.',
    en: 'What you answer is not on the page. Find it and press Reply there.',
  },
  'said.not-chosen': {
    sv: 'Markören stod inte i den här rutan när du öppnade Uppsikt. Klicka i rutan och öppna Uppsikt igen.',
    en: 'The cursor was not in this box when you opened Uppsikt. Click in the box and open Uppsikt again.',
  },
  'said.refused': { sv: 'Rutan tog inte emot texten.', en: 'The box did not take the text.' },
  'said.uncertain': {
    sv: 'Något annat än din text kan stå i rutan. Titta i den först.',
    en: 'Something else than your text may be in the box. Look at it first.',
  },
  'said.no-page': { sv: 'Sidan svarar inte. Ladda om den.', en: 'The page does not answer. Reload it.' },
  pasteYourself: {
    sv: 'Texten är kopierad. Klicka i rutan och tryck Ctrl+V.',
    en: 'The text is copied. Click in the box and press Ctrl+V.',
  },
} as const;

export const answeringText = translator(answeringTable);
