/** Texts of the statistics and of the monthly report. The exported report is always in Swedish. */
import { translator } from './translate';

export const statisticsTable = {
  title: { sv: 'Statistik', en: 'Statistics' },
  intro: {
    sv: 'Månadens siffror för ett konto. Inga namn och inga texter finns med. Antal under fem visas inte.',
    en: 'The figures of a month for one account. No names and no texts are in it. Counts under five are not shown.',
  },
  account: { sv: 'Konto', en: 'Account' },
  month: { sv: 'Månad', en: 'Month' },
  noAccounts: {
    sv: 'Inga konton är registrerade. Öppna kommunens sida och registrera den. Sedan räknas det som händer där.',
    en: "No accounts are registered. Open the municipality's page and register it. What happens there is counted then.",
  },
  loading: { sv: 'Räknar …', en: 'Counting …' },
  failed: {
    sv: 'Siffrorna gick inte att räkna fram: {reason}. Inget är ändrat. Stäng Uppsikts andra flikar och försök igen.',
    en: "The figures could not be counted: {reason}. Nothing is changed. Close Uppsikt's other tabs and try again.",
  },
  retry: { sv: 'Försök igen', en: 'Try again' },
  unread: {
    sv: '{n} rader gick inte att läsa och är inte med. De kan vara förstörda.',
    en: '{n} rows could not be read and are not counted. They may have been destroyed.',
  },
  report: { sv: 'Månadsrapport – {account}', en: 'Monthly report – {account}' },
  of: {
    sv: '{municipality}, {month}. Framställd {day} med Uppsikt.',
    en: '{municipality}, {month}. Made {day} by Uppsikt.',
  },
  few: { sv: 'färre än 5', en: 'fewer than 5' },
  none: { sv: 'visas inte', en: 'not shown' },
  unknown: { sv: 'okänt', en: 'not known' },
  sum: { sv: 'Summa', en: 'Sum' },
  noSum: {
    sv: 'Ingen summa visas när ett antal är färre än 5.',
    en: 'No sum is shown where a count is fewer than 5.',
  },
  percent: { sv: '{n} procent', en: '{n} per cent' },
  hours: { sv: '{n} timmar', en: '{n} hours' },
  yes: { sv: 'ja', en: 'yes' },
  no: { sv: 'nej', en: 'no' },
  what: { sv: 'Vad', en: 'What' },
  count: { sv: 'Antal', en: 'Count' },

  'section.inflow': { sv: 'Nytt som har gåtts igenom', en: 'New items that were walked' },
  'section.questions': { sv: 'Frågor och svar', en: 'Questions and answers' },
  'section.taken': { sv: 'Borttaget eller dolt, efter skäl', en: 'Removed or hidden, by ground' },
  'section.after': { sv: 'Ändrat i efterhand, och kritik', en: 'Changed afterwards, and criticism' },
  'section.rounds': { sv: 'Kontroller', en: 'Rounds' },
  'note.inflow': {
    sv: 'Räknat i kontrollerna. Vad ingen kontroll visade är inte med. Av flera kollegor gäller veckans högsta antal.',
    en: 'Counted in the rounds. What none showed is not in it. Of several colleagues the highest of each week holds.',
  },
  'note.questions': {
    sv: 'Tiden räknas från att frågan skrevs till att svaret sågs.',
    en: 'The time is counted from when the question was written until its answer was seen.',
  },
  'note.taken': { sv: 'Efter det skäl som angavs i beslutet.', en: 'By the ground that the decision named.' },
  'note.after': {
    sv: 'Andelen kritik gäller allt som prövades. Ren kritik tas inte bort.',
    en: 'The share of criticism is of all that was tested. What is only criticism is not removed.',
  },
  'note.rounds': {
    sv: 'Kontot ska kontrolleras varje vardag (rad 91). Räknat från den första kontrollen.',
    en: 'The account is to be looked after every weekday (line 91). Counted from the first round.',
  },
  noRounds: { sv: 'Ingen kontroll är antecknad.', en: 'No round has been noted.' },
  nothingTaken: { sv: 'Inget är borttaget eller dolt.', en: 'Nothing has been removed or hidden.' },
  week: { sv: 'Veckan från {day}', en: 'The week from {day}' },
  'answer.same-day': { sv: 'Besvarad i tid, helst samma dag', en: 'Answered within the target' },
  'answer.in-time': { sv: 'Besvarad före sista dagen', en: 'Answered before the limit' },
  'answer.late': { sv: 'Besvarad senare', en: 'Answered later' },
  'answer.needs-no-answer': { sv: 'Behöver inget svar', en: 'Needs no answer' },
  'answer.forwarded': { sv: 'Vidarebefordrad, svar väntar', en: 'Forwarded, the answer is awaited' },
  'answer.open': { sv: 'Inte besvarad', en: 'Not answered' },
  medianHours: { sv: 'Hälften besvarade inom', en: 'Half were answered within' },
  ground: { sv: '{ground} (rad {line})', en: '{ground} (line {line})' },
  reversed: { sv: 'Visat igen efter omprövning', en: 'Shown again after a review' },
  restored: { sv: 'Återställt ur plattformens filter', en: "Restored from the platform's filters" },
  criticismShare: { sv: 'Andel som innehöll kritik', en: 'Share that held criticism' },
  due: { sv: 'Vardagar', en: 'Weekdays' },
  kept: { sv: 'Dagar med kontroll', en: 'Days with a round' },
  'missed.no-staff': { sv: 'Utan kontroll: ingen bemanning', en: 'Without a round: nobody on duty' },
  'missed.technical-fault': { sv: 'Utan kontroll: tekniskt fel', en: 'Without a round: technical fault' },
  'missed.other': { sv: 'Utan kontroll: annat', en: 'Without a round: other' },
  unexplained: { sv: 'Utan kontroll och utan orsak', en: 'Without a round and without a reason' },
  filtersSeen: { sv: 'Plattformens filter har gåtts igenom', en: "The platform's filters were gone through" },

  savePdf: { sv: 'Spara månadsrapporten (PDF)', en: 'Save the monthly report (PDF)' },
  saveCsv: { sv: 'Spara som kalkylblad (CSV)', en: 'Save for a spreadsheet (CSV)' },
  saveFacts: { sv: 'Spara underlag till en kollega', en: 'Save the lines for a colleague' },
  saveFailed: {
    sv: 'Filen blev inte sparad: {reason}. Siffrorna står kvar här.',
    en: 'The file was not saved: {reason}. The figures are still here.',
  },
  saved: { sv: 'Filen finns bland nedladdningarna: {file}', en: 'The file is among the downloads: {file}' },
  together: { sv: 'Räkna ihop med kollegor', en: 'Count together with colleagues' },
  togetherHow: {
    sv: 'Välj underlag från kollegor. Samma ärende räknas en gång. Filerna läses här och sparas inte.',
    en: 'Choose the lines of colleagues. The same matter is counted once. The files are read here and not kept.',
  },
  choose: { sv: 'Välj underlag', en: 'Choose files' },
  withOthers: { sv: '{n} underlag är medräknade.', en: '{n} files are counted in.' },
  without: { sv: 'Räkna bara mitt', en: 'Count mine alone' },
  'refused.not-json': { sv: '{file}: filen går inte att läsa.', en: '{file}: the file cannot be read.' },
  'refused.other-form': {
    sv: '{file}: det här är inget underlag till statistik.',
    en: '{file}: these are no lines for statistics.',
  },
  'refused.newer': {
    sv: '{file}: underlaget är från en nyare Uppsikt. Uppdatera Uppsikt först.',
    en: '{file}: the lines are of a newer Uppsikt. Update Uppsikt first.',
  },
  'refused.other-municipality': {
    sv: '{file}: underlaget är en annan kommuns.',
    en: "{file}: the lines are another municipality's.",
  },
  'refused.other-month': {
    sv: '{file}: underlaget är för {month}.',
    en: '{file}: the lines are of {month}.',
  },
  'refused.too-large': { sv: '{file}: filen är för stor.', en: '{file}: the file is too large.' },
} as const;

export const statisticsText = translator(statisticsTable);
