/** Texts about absence: handing over to a deputy, and taking over. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const handOverTable = {
  title: { sv: 'Frånvaro och ersättare', en: 'Absence and deputy' },
  what: {
    sv: 'Säg när du är borta och vem som tar över. Filen har frågorna, deras svarstid och borttagningar som inte är klara. Den har inga ord ur inläggen.',
    en: 'Say when you are away and who takes over. The file has the questions, their response times and removals that have not ended. It has no words of the items.',
  },
  from: { sv: 'Borta från och med', en: 'Away from' },
  to: { sv: 'Borta till och med', en: 'Away until' },
  deputy: { sv: 'Ersättare', en: 'Deputy' },
  deputyHelp: { sv: 'I registret står: {names}.', en: 'The register says: {names}.' },
  deputyNone: {
    sv: 'Registret har ingen ersättare. Skriv vem det är.',
    en: 'The register has no deputy. Write who it is.',
  },
  fillDays: {
    sv: 'Fyll i båda dagarna. Den sista får inte vara före den första.',
    en: 'Fill in both days. The last may not be before the first.',
  },
  fillDeputy: { sv: 'Skriv vem som är ersättare.', en: 'Write who is the deputy.' },
  save: { sv: 'Spara frånvaron', en: 'Save the absence' },
  back: { sv: 'Jag är inte borta', en: 'I am not away' },
  makeTitle: { sv: 'Lämna över', en: 'Hand over' },
  make: { sv: 'Spara överlämningen som fil', en: 'Save the hand-over as a file' },
  folderYes: {
    sv: 'Filen läggs också i mappen {folder}, nu och när frånvaron börjar.',
    en: 'The file is also put in the folder {folder}, now and when the absence begins.',
  },
  folderNo: {
    sv: 'Ingen gemensam mapp är vald. Filen lämnar webbläsaren bara om du sparar den.',
    en: 'No shared folder is chosen. The file leaves the browser only if you save it.',
  },
  needsName: {
    sv: 'Ditt namn saknas. Då läggs ingen fil i mappen när frånvaron börjar. Skriv namnet ovan under Du som arbetar.',
    en: 'Your name is missing. No file is put in the folder when the absence begins then. Write it above, under who you are.',
  },
  lastMade: { sv: 'Senast gjord {at}.', en: 'Last made {at}.' },
  made: { sv: 'Filen laddas ned. Ge den till {deputy}.', en: 'The file is downloaded. Give it to {deputy}.' },
  madeInFolder: { sv: 'Den ligger också i mappen {folder}.', en: 'It also lies in the folder {folder}.' },
  folderFailed: {
    sv: 'Den kunde inte läggas i mappen. Filen som laddas ned är hel. Ge den till ersättaren själv.',
    en: 'It could not be put in the folder. The file that is downloaded is whole. Give it to the deputy yourself.',
  },
  leftOut: {
    sv: '{count} frågor kan inte läsas. De är inte med, men ligger kvar här. Säg till IT.',
    en: '{count} questions cannot be read. They are not in it, but are still here. Tell IT.',
  },
  'not.no-absence': {
    sv: 'Ingen fil är gjord. Spara frånvaron först.',
    en: 'No file was made. Save the absence first.',
  },
  'not.no-name': {
    sv: 'Ingen fil är gjord, för ditt namn saknas. Skriv det ovan under Du som arbetar.',
    en: 'No file was made, since your name is missing. Write it above, under who you are.',
  },
  notMade: {
    sv: 'Ingen fil är gjord. Inget är ändrat. {why}',
    en: 'No file was made. Nothing has been changed. {why}',
  },
  receiveTitle: { sv: 'Ta emot överlämning', en: 'Take over' },
  pick: { sv: 'Välj filen som du fått', en: 'Choose the file that you were given' },
  pickHelp: {
    sv: 'Ta bara emot en fil från den du ersätter. Uppsikt ser om filen är hel, men inte vem som gjort den.',
    en: 'Only take a file from the person whose deputy you are. Uppsikt sees whether the file is whole, but not who made it.',
  },
  reading: { sv: 'Filen läses.', en: 'The file is being read.' },
  received: {
    sv: 'Överlämningen är mottagen. Nya frågor: {added}. Fler uppgifter om: {changed}. Oförändrade: {same}.',
    en: 'The hand-over was taken. New questions: {added}. More is known of: {changed}. Unchanged: {same}.',
  },
  receivedNext: {
    sv: 'Frågorna står bland dina egna. Svara, eller skriv in svaret, så stannar tiden.',
    en: 'The questions stand among your own. Answer, or write the answer in, and the clock stops.',
  },
  'why.too-large': {
    sv: 'Filen är för stor för att vara en överlämning. Inget är ändrat. Be om en ny fil.',
    en: 'The file is too large to be a hand-over. Nothing has been changed. Ask for a new file.',
  },
  'why.not-ours': {
    sv: 'Filen är ingen överlämning från Uppsikt. Inget är ändrat. Välj en annan fil.',
    en: 'The file is no hand-over from Uppsikt. Nothing has been changed. Choose another file.',
  },
  'why.newer': {
    sv: 'En nyare Uppsikt har gjort filen. Inget är ändrat. Be IT att uppdatera Uppsikt här.',
    en: 'A newer Uppsikt made the file. Nothing has been changed. Ask IT to update Uppsikt here.',
  },
  'why.damaged': {
    sv: 'Filen har uppgifter som inte kan stämma. Inget är ändrat. Be om en ny fil.',
    en: 'The file says what cannot be right. Nothing has been changed. Ask for a new file.',
  },
  'why.changed': {
    sv: 'Filen har ändrats sedan den gjordes. Inget är ändrat här. Be om en ny fil.',
    en: 'The file has been changed since it was made. Nothing has been changed here. Ask for a new file.',
  },
  'why.other-municipality': {
    sv: 'Filen är från en annan kommun. Inget är ändrat. Välj en annan fil.',
    en: 'The file is from another municipality. Nothing has been changed. Choose another file.',
  },
  'why.other-accounts': {
    sv: 'Ingen av filens sidor står i ditt register. Inget är ändrat. Lägg in sidan i registret och ta emot filen igen.',
    en: 'None of the pages in the file stands in your register. Nothing has been changed. Add the page to the register and take the file again.',
  },
  'why.does-not-merge': {
    sv: 'En fråga här går inte att lägga ihop med filens. Inget är ändrat. Säg till IT.',
    en: 'A question here cannot be put together with that of the file. Nothing has been changed. Tell IT.',
  },
  notReceived: {
    sv: 'Överlämningen är inte mottagen. Inget är ändrat. {why}',
    en: 'The hand-over was not taken. Nothing has been changed. {why}',
  },
  notRead: {
    sv: 'Det gick inte att läsa frånvaron. Inget är ändrat. Stäng och öppna igen.',
    en: 'The absence could not be read. Nothing has been changed. Close and open again.',
  },
  awayNow: {
    sv: 'Du är borta till och med {to}. Ersättare är {deputy}.',
    en: 'You are away until {to}. Your deputy is {deputy}.',
  },
  deputyNow: { sv: 'Du är ersättare för {name} till och med {to}.', en: 'You are the deputy of {name} until {to}.' },
  deputyLater: {
    sv: 'Du är ersättare för {name} från {from} till {to}.',
    en: 'You are the deputy of {name} from {from} to {to}.',
  },
  unfinished: {
    sv: 'Borttagningar som inte var klara {at}. De görs klara i den webbläsare där de började.',
    en: 'Removals that had not ended at {at}. They are ended in the browser in which they began.',
  },
  unfinishedCount: {
    sv: 'Borttagningar som inte var klara: {count}.',
    en: 'Removals that had not ended: {count}.',
  },
  onAccount: { sv: '{act} på {account}', en: '{act} on {account}' },
  onUnknown: { sv: '{act} på en sida utan namn', en: '{act} on a page without a name' },
  savesOnly: { sv: 'Spara bevis', en: 'Save evidence' },
  began: { sv: 'Började {at}.', en: 'Began {at}.' },
  openItem: { sv: 'Öppna inlägget', en: 'Open the item' },
  show: { sv: 'Lämna över eller ta emot', en: 'Hand over or take over' },
} as const;

export const handOverText = translator(handOverTable);
