/**
 * Texts around the check of a package that somebody hands over. The check's own report is in Swedish, as the package
 * is.
 */
// long lines because one line is one text in one language
import { translator } from './translate';

export const importTable = {
  title: { sv: 'Kontrollera ett paket', en: 'Check a package' },
  intro: {
    sv: 'Har du fått ett paket, eller vill du pröva en kopia? Paketet kontrolleras och visas här. Det läggs inte in i arkivet.',
    en: 'Have you been given a package, or do you want to check a copy? It is checked and shown here. It is not put into the archive.',
  },
  zip: { sv: 'Paketet som ZIP-fil', en: 'The package as a ZIP file' },
  folder: { sv: 'Eller mappen där bagit.txt ligger', en: 'Or the folder with bagit.txt in it' },
  drop: { sv: 'Du kan också släppa paketet här.', en: 'You can also drop the package here.' },
  running: { sv: 'Kontrollerar {name}: {done} av {total} filer', en: 'Checking {name}: {done} of {total} files' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  cancelled: { sv: 'Kontrollen avbröts. Inget är ändrat.', en: 'The check was cancelled. Nothing has been changed.' },
  refused: {
    sv: 'Paketet gick inte att kontrollera. {reason} Arkivet är inte rört.',
    en: 'The package could not be checked. {reason} The archive has not been touched.',
  },
  failed: {
    sv: 'Paketet gick inte att läsa. Arkivet är inte rört. Försök igen. ({reason})',
    en: 'The package could not be read. The archive has not been touched. Try again. ({reason})',
  },
  parts: { sv: 'Del för del', en: 'Part by part' },
  about: { sv: 'Det här är paketet', en: 'This is the package' },
  notProven: { sv: 'Det visar kontrollen inte', en: 'What the check does not show' },
  'ours.same': {
    sv: 'Beviset finns i det här arkivet, och paketet säger samma sak som arkivet. Kontrollen är skriven i journalen.',
    en: 'The evidence is in this archive, and the package says the same as the archive. The check is written in the journal.',
  },
  'ours.differs': {
    sv: 'Beviset finns i det här arkivet, men paketet säger något annat än arkivet. Lita inte på paketet. Kontrollen är skriven i journalen.',
    en: 'The evidence is in this archive, but the package says something else than the archive. Do not trust the package. The check is written in the journal.',
  },
  'ours.elsewhere': {
    sv: 'Beviset finns inte i det här arkivet. Jämför nyckelns nummer med den kommun som gjorde paketet.',
    en: 'The evidence is not in this archive. Compare the key’s number with the municipality that made the package.',
  },
  'left.known': {
    sv: 'Filen är byte för byte den som lämnade arkivet {time}.',
    en: 'The file is byte for byte the one that left the archive {time}.',
  },
  'left.unknown': {
    sv: 'Journalen nämner ingen sådan fil. Handlingen är rätt, men filen kan vara packad på nytt. Sidor som gjordes vid uttaget, till exempel handling.pdf, kan vara ändrade.',
    en: 'The journal names no such file. The record is right, but the file may have been packed anew. Pages made at the export, such as handling.pdf, may have been changed.',
  },
  notJournalled: {
    sv: 'Kontrollen kunde inte skrivas i journalen. Disken kan vara full.',
    en: 'The check could not be written in the journal. The disk may be full.',
  },
} as const;

export const importText = translator(importTable);
