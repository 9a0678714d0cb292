/** Texts of the settings for the second copy. */
// long lines because one line is one text in one language
import { translator } from './translate';

const secondCopyTable = {
  title: { sv: 'Kopia', en: 'Copy' },
  why: {
    sv: 'Bevis ligger i webbläsaren. Tas Uppsikt bort är de borta. Därför sparas en kopia utanför, innan något tas bort.',
    en: 'Evidence lies in the browser. If Uppsikt is uninstalled, it is gone. So a copy is saved outside before anything is removed.',
  },
  nowFolder: { sv: 'Kopior sparas i mappen {folder}.', en: 'Copies are saved in the folder {folder}.' },
  nowDownloads: {
    sv: 'Kopior sparas i mappen {folder} bland dina hämtade filer.',
    en: 'Copies are saved in the folder {folder} among your downloads.',
  },
  nowOff: { sv: 'Inga kopior sparas. Skäl: {reason}', en: 'No copies are saved. Reason: {reason}' },
  newest: { sv: 'Senaste kopian: {at}', en: 'Newest copy: {at}' },
  never: { sv: 'Ingen kopia finns än.', en: 'There is no copy yet.' },
  permissionLost: {
    sv: 'Webbläsaren har tagit tillbaka lovet att skriva i mappen. Så länge tas inget bort.',
    en: 'The browser has taken back the permission to write in the folder. Until then nothing is removed.',
  },
  permissionHow: {
    sv: 'Webbläsaren frågar. Välj ”Tillåt vid varje besök”, annars frågar den varje gång.',
    en: 'The browser asks. Choose ”Allow on every visit”, or it asks each time.',
  },
  givePermission: { sv: 'Ge lov igen', en: 'Give permission again' },
  permissionRefused: {
    sv: 'Webbläsaren gav inte lov. Välj mappen igen.',
    en: 'The browser gave no permission. Choose the folder again.',
  },
  noFolder: {
    sv: 'Uppsikt vet inte längre vilken mapp det är. Välj den igen.',
    en: 'Uppsikt no longer knows which folder it is. Choose it again.',
  },
  pick: { sv: 'Välj mapp', en: 'Choose folder' },
  pickHelp: {
    sv: 'Till exempel enhetens gemensamma mapp. Uppsikt läser tillbaka varje fil och jämför.',
    en: "For example the unit's shared folder. Uppsikt reads each file back and compares.",
  },
  pickAbsent: {
    sv: 'Den här webbläsaren låter inte Uppsikt skriva i en mapp. Kopior sparas bland hämtade filer.',
    en: 'This browser does not let Uppsikt write in a folder. Copies are saved among downloads.',
  },
  useDownloads: { sv: 'Använd hämtade filer', en: 'Use downloads' },
  downloadsHelp: {
    sv: 'Webbläsaren säger att filen är hel. Den ger ingen kontrollsumma.',
    en: 'The browser says that the file is whole. It gives no hash.',
  },
  off: { sv: 'Spara inga kopior', en: 'Save no copies' },
  offReason: { sv: 'Varför ska inga kopior sparas?', en: 'Why should no copies be saved?' },
  offHelp: { sv: 'Skälet följer med i varje bevis.', en: 'The reason goes with each piece of evidence.' },
  missing: { sv: '{count} bevis saknar kopia här.', en: '{count} pieces of evidence have no copy here.' },
  copyMissing: { sv: 'Kopiera allt som saknas', en: 'Copy all that is missing' },
  copying: { sv: 'Kopierar: {done} av {total}', en: 'Copying: {done} of {total}' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  copied: { sv: '{done} av {total} är kopierade.', en: '{done} of {total} are copied.' },
} as const;

export const secondCopyText = translator(secondCopyTable);
