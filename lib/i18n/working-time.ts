/** Texts on the municipality's working time, which the response clock and the daily round use. */
import { translator } from './translate';

export const workingTimeTable = {
  title: { sv: 'Kontorstid', en: 'Office hours' },
  help: {
    sv: 'Tiden för svar räknas bara då. Kontroller ska göras de dagar som räknas. Röda dagar räknas aldrig.',
    en: 'The time to answer counts only then. Rounds are due on the days that count. Public holidays never count.',
  },
  guideline: {
    sv: 'Nu gäller riktlinjens tider: {opens}–{closes}.',
    en: "The guideline's hours apply: {opens}–{closes}.",
  },
  opens: { sv: 'Öppnar', en: 'Opens' },
  closes: { sv: 'Stänger', en: 'Closes' },
  clockHelp: { sv: 'Timmar och minuter, till exempel 08:00.', en: 'Hours and minutes, for example 08:00.' },
  clockFault: {
    sv: 'Skriv timmar och minuter, till exempel 08:00.',
    en: 'Write hours and minutes, for example 08:00.',
  },
  orderFault: { sv: 'Stänger måste vara efter öppnar.', en: 'Closing must be after opening.' },
  saturdays: { sv: 'Lördagar räknas', en: 'Saturdays count' },
  closedEves: { sv: 'Stängt de här dagarna', en: 'Closed on these days' },
  'eve.twelfth-night': { sv: 'Trettondagsafton', en: 'Twelfth Night' },
  'eve.maundy-thursday': { sv: 'Skärtorsdagen', en: 'Maundy Thursday' },
  'eve.easter-eve': { sv: 'Påskafton', en: 'Easter Eve' },
  'eve.walpurgis-night': { sv: 'Valborgsmässoafton', en: 'Walpurgis Night' },
  'eve.midsummer-eve': { sv: 'Midsommarafton', en: 'Midsummer Eve' },
  'eve.all-saints-eve': { sv: 'Allhelgonaafton', en: "All Saints' Eve" },
  'eve.christmas-eve': { sv: 'Julafton', en: 'Christmas Eve' },
  'eve.new-years-eve': { sv: 'Nyårsafton', en: "New Year's Eve" },
  asGuideline: { sv: 'Använd riktlinjens tider', en: "Use the guideline's hours" },
} as const;

export const workingTimeText = translator(workingTimeTable);
