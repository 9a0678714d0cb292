/**
 * Texts about Uppsikt's own health: for each finding what is wrong (or well), what is safe, and what to do. The last is
 * empty where there is nothing to do.
 */
// long lines because one line is one text in one language
import type { HealthFinding, HealthId, HealthLevel } from '../domain/health';
import { featureSentences, pageFeatures } from './health-features';
import { kept, keptEn, words, type Sentences } from './health-sentences';
import { workTable } from './health-work';
import { language, type Language } from './language';
import { fill, translator } from './translate';

export const healthTable: Record<HealthId, Record<Language, Sentences>> = {
  'storage-works': words(['Lagringen fungerar.'], ['The storage works.']),
  'storage-nearly-full': words(
    ['Det är ont om plats: {mb} MB kvar.', kept, 'Frigör plats på disken.'],
    ['There is little room: {mb} MB left.', keptEn, 'Free some disk space.'],
  ),
  'storage-full': words(
    ['Lagringen är full. Nya bevis får inte plats.', kept, 'Frigör plats på disken. Kontrollera sedan igen.'],
    ['The storage is full. New evidence does not fit.', keptEn, 'Free some disk space. Then check again.'],
  ),
  'storage-broken': words(
    [
      'Lagringen fungerar inte. Bevis kan inte sparas säkert.',
      'Det som är sparat är inte rört.',
      'Starta om webbläsaren. Händer det igen, be din it-support om hjälp.',
    ],
    [
      'The storage does not work. Evidence cannot be saved safely.',
      'What is saved has not been touched.',
      'Restart the browser. If it happens again, ask your IT support.',
    ],
  ),
  'plan-there': words(['Planen är ifylld.'], ['The plan is filled in.']),
  'plan-missing': words(
    ['Tre svar saknas om var och hur länge bevis sparas.', kept, 'Svara under Bevis i inställningarna.'],
    [
      'Three answers on where and how long evidence is kept are missing.',
      keptEn,
      'Answer under Evidence in the settings.',
    ],
  ),
  'settings-unreadable': words(
    [
      'Uppsikt kunde inte läsa alla inställningar. Delar som inte gick att läsa: {count}.',
      'De är undanlagda och inte borttagna. Du kan spara bevis.',
      'Öppna inställningarna. Läs det som står överst.',
    ],
    [
      'Uppsikt could not read all settings. Parts that could not be read: {count}.',
      'They are kept aside and not deleted. You can save evidence.',
      'Open the settings. Read what stands at the top.',
    ],
  ),
  'archive-lost': words(
    [
      'Arkivet saknar något som har funnits. Förut: {had} bevis. Nu: {has}.',
      'Du kan spara nya bevis.',
      'Öppna inställningarna. Läs det som står överst.',
    ],
    [
      'The archive lacks something that was there. Before: {had} pieces of evidence. Now: {has}.',
      'You can save new evidence.',
      'Open the settings. Read what stands at the top.',
    ],
  ),
  'archive-other': words(
    [
      'Arkivet är ett annat än det som fanns här förut.',
      'Du kan spara nya bevis.',
      'Öppna inställningarna. Läs det som står överst.',
    ],
    [
      'The archive is another than the one that was here before.',
      'You can save new evidence.',
      'Open the settings. Read what stands at the top.',
    ],
  ),
  'archive-unknown': words(
    [
      'Uppsikt kan inte se om något saknas i arkivet.',
      'Du kan spara nya bevis.',
      'Öppna inställningarna. Läs det som står överst.',
    ],
    [
      'Uppsikt cannot see whether anything is missing in the archive.',
      'You can save new evidence.',
      'Open the settings. Read what stands at the top.',
    ],
  ),
  'archive-behind-copies': words(
    [
      'Mappen {place} har kommit längre än arkivet. Bevis i mappen: {had}. Bevis i arkivet: {has}.',
      'Bevisen i mappen är kvar. Du kan spara nya bevis.',
      'Öppna inställningarna. Läs det som står överst.',
    ],
    [
      'The folder {place} has come further than the archive. Evidence in the folder: {had}. In the archive: {has}.',
      'The evidence in the folder is kept. You can save new evidence.',
      'Open the settings. Read what stands at the top.',
    ],
  ),
  'archive-not-of-copies': words(
    [
      'Mappen {place} har bevis som inte finns i arkivet.',
      'Bevisen i mappen är kvar. Du kan spara nya bevis.',
      'Öppna inställningarna. Läs det som står överst.',
    ],
    [
      'The folder {place} has evidence that is not in the archive.',
      'The evidence in the folder is kept. You can save new evidence.',
      'Open the settings. Read what stands at the top.',
    ],
  ),
  'copy-works': words(['Kopior går till {place}.'], ['Copies go to {place}.']),
  'copy-old': words(
    [
      '{count} bevis finns bara i den här webbläsaren. Det äldsta är {days} dagar gammalt. Planen säger högst {most}.',
      'Bevisen är hela här. De försvinner om webbläsaren tas bort.',
      'Öppna arkivet och exportera dem. Se också efter om kopian fungerar.',
    ],
    [
      '{count} pieces of evidence lie in this browser only. The oldest is {days} days old. The plan says {most} at most.',
      'The evidence is whole here. It is lost if the browser is removed.',
      'Open the archive and export them. Also see whether the copy works.',
    ],
  ),
  'copy-off': words(
    ['Kopior är avstängda i planen. Skäl: {reason}'],
    ['Copies are switched off in the plan. Reason: {reason}'],
  ),
  'copy-unreachable': words(
    ['Uppsikt når inte {place}. Kopian kan inte sparas.', kept, 'Öppna inställningarna och välj mappen igen.'],
    [
      'Uppsikt cannot reach {place}. The copy cannot be saved.',
      keptEn,
      'Open the settings and choose the folder again.',
    ],
  ),
  'copy-folder-changed': words(
    [
      'Uppsikts filer i {place} är inte som de skrevs. Rader fattas eller är andra.',
      'Bevisen här är kvar. Nya bevis kopieras som vanligt.',
      'Ta inte bort något ur mappen. Fråga din it-support vad som har hänt. Flytta sedan undan filerna som heter kedjor och register. Välj mappen igen.',
    ],
    [
      "Uppsikt's files in {place} are not as they were written. Lines are missing or different.",
      'The evidence here is kept. New evidence is copied as usual.',
      'Remove nothing from the folder. Ask your IT support what has happened. Then move away the files called kedjor and register. Choose the folder again.',
    ],
  ),
  'copy-folder-unread': words(
    [
      'Uppsikt kunde inte läsa sina egna filer i {place}. Det går inte att se om mappen har mer än arkivet.',
      kept,
      'Kontrollera igen om en stund.',
    ],
    [
      'Uppsikt could not read its own files in {place}. It cannot be seen whether the folder has more than the archive.',
      keptEn,
      'Check again in a while.',
    ],
  ),
  'copy-unknown': words(
    ['Uppsikt kan inte se hur gamla kopiorna är.', kept, 'Kontrollera igen om en stund.'],
    ['Uppsikt cannot see how old the copies are.', keptEn, 'Check again in a while.'],
  ),
  'stamps-off': words(['Ingen tidsstämpel är vald.'], ['No time stamp is chosen.']),
  'stamps-work': words(['Tidsstämplar hämtas.'], ['Time stamps are fetched.']),
  'stamps-permission': words(
    [
      '{count} tidsstämplar väntar på att du ger lov.',
      'Bevisen är förseglade. Stämpeln kan komma senare.',
      'Ge lov under Tidsstämpel i inställningarna.',
    ],
    [
      '{count} time stamps wait for your permission.',
      'The evidence is sealed. The stamp can come later.',
      'Give permission under Time stamp in the settings.',
    ],
  ),
  'stamps-waiting': words(
    [
      '{count} tidsstämplar har väntat över ett dygn.',
      'Bevisen är förseglade. Uppsikt försöker igen.',
      'Kontrollera nätet och adressen till tjänsten.',
    ],
    [
      '{count} time stamps have waited over a day.',
      'The evidence is sealed. Uppsikt tries again.',
      "Check the network and the service's address.",
    ],
  ),
  'stamps-failed': words(
    [
      '{count} tidsstämplar gick inte att få.',
      'Bevisen är förseglade ändå.',
      'Kontrollera adressen till tjänsten i inställningarna.',
    ],
    [
      '{count} time stamps could not be had.',
      'The evidence is sealed all the same.',
      "Check the service's address in the settings.",
    ],
  ),
  'stamps-unknown': words(
    ['Uppsikt kan inte se kön av tidsstämplar.', kept, 'Kontrollera igen om en stund.'],
    ['Uppsikt cannot see the queue of time stamps.', keptEn, 'Check again in a while.'],
  ),
  'clock-right': words(['Klockan verkar gå rätt.'], ['The clock seems right.']),
  'clock-doubtful': words(
    ['Datorns klocka verkar gå {minutes} minuter fel.', kept, 'Ställ klockan rätt.'],
    ["The computer's clock seems {minutes} minutes wrong.", keptEn, 'Set the clock right.'],
  ),
  'page-read': words(['Uppsikt kan läsa sidan.'], ['Uppsikt can read the page.']),
  'page-partly': words(
    [
      'Uppsikt kan läsa sidan, men inte allt på den.',
      'Bevis går att spara.',
      'Ta bort för hand om Uppsikt ber om det.',
    ],
    [
      'Uppsikt can read the page, but not all of it.',
      'Evidence can be saved.',
      'Remove by hand if Uppsikt asks you to.',
    ],
  ),
  'page-unreadable': words(
    [
      'Uppsikt känner inte igen sidan. Den kan ha gjorts om.',
      kept,
      'Ladda om sidan. Hjälper det inte, spara bevis för hand.',
    ],
    [
      'Uppsikt does not know the page. It may have been rebuilt.',
      keptEn,
      'Reload the page. If that does not help, save evidence by hand.',
    ],
  ),
  'page-features': pageFeatures,
  ...workTable,
  'pictures-true': words(['Skärmdumpar är tillåtna.'], ['Screenshots are allowed.']),
  'pictures-redrawn': words(
    ['Skärmdumpar är inte tillåtna. Uppsikt ritar om inlägget i stället.'],
    ['Screenshots are not allowed. Uppsikt redraws the item instead.'],
  ),
  'check-failed': words(
    [
      'Uppsikt kunde inte kontrollera sig självt.',
      kept,
      'Kontrollera igen. Händer det på nytt, starta om webbläsaren.',
    ],
    ['Uppsikt could not check itself.', keptEn, 'Check again. If it happens again, restart the browser.'],
  ),
};

/** The texts of a finding. Findings about page features name what the features do, not their ids. */
function sentencesOf({ id, params }: Pick<HealthFinding, 'id' | 'params'>, which: Language): Sentences {
  const sentences = healthTable[id][which];
  return id === 'page-features' ? featureSentences(String(params['which'] ?? ''), sentences, which) : sentences;
}

export function healthWords(
  { id, params }: Pick<HealthFinding, 'id' | 'params'>,
  which: Language = language(),
): Sentences {
  const { said, safe, todo } = sentencesOf({ id, params }, which);
  return { said: fill(said, params), safe: fill(safe, params), todo: fill(todo, params) };
}

export const healthPageTable = {
  title: { sv: 'Så mår Uppsikt', en: 'How Uppsikt is' },
  'level.green': { sv: 'Allt fungerar', en: 'All is well' },
  'level.yellow': { sv: 'Något behöver ses över', en: 'Something needs a look' },
  'level.red': { sv: 'Borttagning är avstängd', en: 'Removal is switched off' },
  mark: { sv: 'Läge: {level}', en: 'State: {level}' },
  'short.green': { sv: 'bra', en: 'good' },
  'short.yellow': { sv: 'se över', en: 'look' },
  'short.red': { sv: 'stopp', en: 'stop' },
  checkAgain: { sv: 'Kontrollera igen', en: 'Check again' },
  checking: { sv: 'Kontrollerar …', en: 'Checking …' },
  checkedAt: { sv: 'Kontrollerat {at}', en: 'Checked {at}' },
  details: { sv: 'Visa vad', en: 'Show what' },
  removalOff: { sv: 'Ta bort är avstängt just nu:', en: 'Removal is switched off just now:' },
  mayStillSave: { sv: 'Du kan spara bevis.', en: 'You can save evidence.' },
  copyAge: {
    sv: 'Påminn när ett bevis bara har funnits här i så många dagar',
    en: 'Remind when evidence has lain here only for this many days',
  },
  copyAgeFault: { sv: 'Skriv ett tal från 1 till 365.', en: 'Write a number from 1 to 365.' },
} as const;

export const healthText = translator(healthPageTable);
export const levelWords = (level: HealthLevel): string => healthText(`level.${level}`);
/** What is wrong, what is safe and what to do, on one line. */
export const healthLine = (finding: Pick<HealthFinding, 'id' | 'params'>): string =>
  Object.values(healthWords(finding))
    .filter((sentence) => sentence !== '')
    .join(' ');
