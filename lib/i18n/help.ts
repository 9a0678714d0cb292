/** Texts of the help page, and what the popup, the card and the settings say about it. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const helpTable = {
  title: { sv: 'Uppsikt – hjälp', en: 'Uppsikt – help' },
  contents: { sv: 'Innehåll', en: 'Contents' },
  short: { sv: 'Hjälp', en: 'Help' },
  openHelp: { sv: 'Öppna hjälpen', en: 'Open the help' },
  onlySwedish: {
    sv: 'Riktlinjens ord är alltid på svenska.',
    en: "The guideline's words are always in Swedish.",
  },

  guideline: { sv: 'Riktlinjen att läsa', en: 'The guideline to read' },
  guidelineHelp: {
    sv: 'Här står hela texten, ord för ord. Sök i den med webbläsarens egen sökning (Ctrl+F).',
    en: "The whole text stands here, word for word. Search it with the browser's own find (Ctrl+F).",
  },
  source: { sv: 'Källa: {source}', en: 'Source: {source}' },
  missingPart: { sv: '{part}: saknar innehåll i underlaget', en: '{part}: has no content in the source' },

  toReceipt: { sv: 'Lämna läskvitto, efter texten', en: 'Leave a reading receipt, after the text' },
  receipt: { sv: 'Läskvitto', en: 'Reading receipt' },
  'reading.never': {
    sv: 'Du har inte lämnat läskvitto för riktlinjen.',
    en: 'You have not left a reading receipt for the guideline.',
  },
  'reading.changed': {
    sv: 'Riktlinjen har ändrats sedan du läste den.',
    en: 'The guideline has changed since you read it.',
  },
  'reading.read': { sv: 'Du lämnade läskvitto {day}.', en: 'You left a reading receipt on {day}.' },
  readGuideline: { sv: 'Läs riktlinjen', en: 'Read the guideline' },
  sign: { sv: 'Jag har läst riktlinjen', en: 'I have read the guideline' },
  signHelp: {
    sv: 'Kvittot får ditt namn, din roll, dagens datum och textens version. Det sparas i den här webbläsaren och i journalen.',
    en: 'The receipt gets your name, your role, the date and the version of the text. It is saved in this browser and in the journal.',
  },
  signAs: { sv: 'Du läser som {name}.', en: 'You read as {name}.' },
  signNameless: {
    sv: 'Skriv ditt namn i inställningarna först. Kvittot måste säga vem som har läst.',
    en: 'Write your name in the settings first. The receipt must say who has read.',
  },
  writeName: { sv: 'Skriv ditt namn', en: 'Write your name' },
  receipts: { sv: 'Alla läskvitton i den här webbläsaren', en: 'All reading receipts in this browser' },
  'column.name': { sv: 'Namn', en: 'Name' },
  'column.role': { sv: 'Roll', en: 'Role' },
  'column.day': { sv: 'Dag', en: 'Day' },
  'column.text': { sv: 'Text', en: 'Text' },
  thisText: { sv: 'den här texten', en: 'this text' },
  otherText: { sv: 'en annan text', en: 'another text' },
  saveReceipts: { sv: 'Spara läskvittona som fil', en: 'Save the receipts as a file' },

  glossary: { sv: 'Ordlista', en: 'Glossary' },
  glossaryHelp: {
    sv: 'Orden förklaras som i riktlinjen. De är inte ändrade, fast mycket är nytt sedan dess.',
    en: 'The words are explained as in the guideline. They are not changed, although much is new since then.',
  },
  year: { sv: 'avser {year}', en: 'as of {year}' },

  what: { sv: 'Vad händer om jag tar bort?', en: 'What happens if I remove it?' },
  whatOn: { sv: 'På {platform}', en: 'On {platform}' },
  whatLead: {
    sv: 'Uppsikt sparar beviset innan något tas bort eller döljs. Dölj räknas som att ta bort, för då syns inlägget inte öppet för alla.',
    en: 'Uppsikt saves the evidence before anything is removed or hidden. To hide counts as removing, since the item is then not open for all to see.',
  },
  whatLine: { sv: 'Läs rad {line} i riktlinjen', en: 'Read line {line} of the guideline' },
  whatRead: {
    sv: 'Så här var det när vi såg efter i november 2026. Plattformen kan ändra det.',
    en: 'This is how it was when we looked in November 2026. The platform may change it.',
  },
  'measure.delete': { sv: 'Ta bort', en: 'Remove' },
  'measure.hide': { sv: 'Dölj', en: 'Hide' },
  'measure.hold': { sv: 'Håll kvar', en: 'Hold for review' },
  'fact.what': { sv: 'Vad är det?', en: 'What is it?' },
  'fact.whoSees': { sv: 'Vem ser det sedan?', en: 'Who sees it then?' },
  'fact.kept': { sv: 'Vad finns kvar?', en: 'What is kept?' },
  'fact.replies': { sv: 'Svaren under', en: 'The replies below' },
  'fact.told': { sv: 'Får den som skrev veta?', en: 'Is the author told?' },
  'fact.undo': { sv: 'Går det att ångra?', en: 'Can it be undone?' },
  'basis.seen': { sv: 'Sett hos plattformen', en: 'Seen on the platform' },
  'basis.reported': {
    sv: 'Enligt plattformens hjälp eller andra källor',
    en: "By the platform's help or other sources",
  },
  'basis.unknown': { sv: 'Inte känt', en: 'Not known' },

  contact: { sv: 'Kontakta kommunikationsenheten', en: 'Contact the communications unit' },
  contactHelp: {
    sv: 'Uppsikt skriver ett förslag. Du skickar det själv. Skriv inga hemliga uppgifter i meddelandet.',
    en: 'Uppsikt writes a proposal. You send it yourself. Write nothing secret in the message.',
  },
  contactAbout: { sv: 'Vad gäller det?', en: 'What is it about?' },
  'about.item': { sv: 'Ett inlägg eller en kommentar', en: 'An item or a comment' },
  'about.guideline': { sv: 'Riktlinjen', en: 'The guideline' },
  'about.account': { sv: 'Ett konto', en: 'An account' },
  'about.idea': { sv: 'En synpunkt eller idé', en: 'A view or an idea' },
  contactPage: { sv: 'Vilken sida?', en: 'Which page?' },
  noPage: { sv: 'Ingen särskild sida', en: 'No page in particular' },
  contactRecord: { sv: 'Bevisets nummer, om det finns', en: "The evidence's number, if there is one" },
  contactRecordHelp: {
    sv: 'Numret står i arkivet. Högst sex siffror.',
    en: 'The number stands in the archive. At most six digits.',
  },
  contactRecordFault: {
    sv: 'Det är inget nummer på ett bevis. Det kommer inte med i meddelandet.',
    en: 'That is no number of evidence. It is left out of the message.',
  },
  contactMail: { sv: 'Skriv till kommunikationsenheten', en: 'Write to the communications unit' },
  contactCopy: { sv: 'Kopiera meddelandet', en: 'Copy the message' },
  copied: { sv: 'Kopierat.', en: 'Copied.' },
  draft: { sv: 'Förslaget', en: 'The proposal' },
  contactTo: { sv: 'Det går till {mail}.', en: 'It goes to {mail}.' },
  contactNobody: {
    sv: 'Ingen adress är ifylld. Den skrivs i inställningarna, under Kommunikationsenheten.',
    en: 'No address is filled in. It is written in the settings, under The communications unit.',
  },
  contactSet: { sv: 'Skriv adressen', en: 'Write the address' },

  communications: { sv: 'Kommunikationsenheten', en: 'The communications unit' },
  communicationsMail: { sv: 'Enhetens e-post', en: "The unit's e-mail" },
  communicationsHelp: {
    sv: 'Hit går frågor från hjälpen. Får vara tomt.',
    en: 'Questions from the help are sent here. May be left empty.',
  },
  communicationsFault: {
    sv: 'Skriv en hel e-postadress, till exempel namn@kommun.se.',
    en: 'Write a whole e-mail address, such as name@kommun.se.',
  },

  welcomeGuideline: {
    sv: 'Läs riktlinjen och lämna läskvitto.',
    en: 'Read the guideline and leave a reading receipt.',
  },
} as const;

export const helpText = translator(helpTable);
