/** What an official reads when parts of the settings could not be read. */
import { language, type Language } from './language';
import { translator } from './translate';

export const unreadableTable = {
  title: { sv: 'Gick inte att läsa', en: 'Could not be read' },
  what: { sv: 'Uppsikt kunde inte läsa:', en: 'Uppsikt could not read:' },
  safe: {
    sv: 'Det är undanlagt och inte borttaget. Bevisen är kvar. Ta bort är avstängt tills du har sett över det.',
    en: 'It is kept aside and not deleted. The evidence is kept. Removal is off until you have looked it over.',
  },
  todo: {
    sv: 'Se efter här nedan vad som fattas. Fyll i det igen. Tryck sedan på knappen.',
    en: 'Look below for what is missing. Fill it in again. Then press the button.',
  },
  newer: {
    sv: 'En nyare Uppsikt har skrivit dem. Be din it-support om den. Då läses allt igen.',
    en: 'A newer Uppsikt has written them. Ask your IT support for it. Then all is read again.',
  },
  seenTo: { sv: 'Jag har sett över det', en: 'I have looked it over' },
} as const;

export const unreadableText = translator(unreadableTable);

const fields: Record<string, Record<Language, string>> = {
  settings: { sv: 'alla inställningar', en: 'all settings' },
  version: { sv: 'vilken Uppsikt som skrev dem', en: 'which Uppsikt wrote them' },
  'settings.unreadable': { sv: 'det som var undanlagt förut', en: 'what was kept aside before' },
  installationId: { sv: 'datorns eget nummer i Uppsikt', en: "this computer's own number in Uppsikt" },
  operator: { sv: 'du som arbetar', en: 'you who work' },
  signature: { sv: 'signatur', en: 'signature' },
  language: { sv: 'språk', en: 'language' },
  register: { sv: 'sidor i registret', en: 'pages in the register' },
  plan: { sv: 'var bevis sparas och hur länge', en: 'where evidence is kept and how long' },
  originalDisposal: { sv: 'beslutet om gallring', en: 'the disposal decision' },
  learnt: { sv: 'menyer som har lärts in', en: 'menus that were taught' },
  timeStamping: { sv: 'tidsstämpel', en: 'time stamp' },
  secondCopy: { sv: 'kopia', en: 'copy' },
  copyMaxAgeDays: { sv: 'när kopian ska påminna', en: 'when the copy reminds' },
  checklistTicks: { sv: 'bockar i listan för svar', en: 'ticks in the list for answers' },
  checklistsFolded: { sv: 'om listan för svar är hopfälld', en: 'whether the list for answers is folded' },
  lastPress: { sv: 'vem som trycker sist', en: 'who presses last' },
  workingTime: { sv: 'kontorstid', en: 'office hours' },
  absence: { sv: 'frånvaro', en: 'absence' },
  snapshotDays: { sv: 'dagar för ögonblicksbild', en: 'days for snapshots' },
  crises: { sv: 'krislägen', en: 'crises' },
  election: { sv: 'valperiod', en: 'election period' },
  communicationsMail: { sv: 'kommunikationsenhetens e-post', en: "the communications unit's e-mail" },
  mailDomains: { sv: 'kommunens e-postdomäner', en: "the municipality's e-mail domains" },
  allowedLinks: { sv: 'sidor som får länkas', en: 'sites that may be linked' },
};

/** @example settingName('plan', 'sv') // 'var bevis sparas och hur länge' */
export const settingName = (field: string, which: Language = language()): string => fields[field]?.[which] ?? field;
