/** Texts of the board 'Mina konton i dag'. */
import { translator } from './translate';

export const boardTable = {
  title: { sv: 'Mina konton i dag', en: 'My accounts today' },
  kept: { sv: '{title}: {kept} av {all} kontrollerade', en: '{title}: {kept} of {all} checked' },
  noneNeeded: { sv: '{title}: ingen kontroll behövs', en: '{title}: no round is needed' },
  empty: {
    sv: 'Inga konton är registrerade. Öppna kommunens sida och registrera den här.',
    en: "No accounts are registered. Open the municipality's page and register it here.",
  },
  notSeen: {
    sv: 'Det gick inte att se vilka konton som är kontrollerade i dag. Inget är ändrat. Öppna rutan igen.',
    en: 'It could not be seen which accounts have been checked today. Nothing is changed. Open this again.',
  },
  'today.kept': { sv: 'Kontrollerat i dag, senast {at}.', en: 'Checked today, last {at}.' },
  'today.some': {
    sv: 'Kontrollerat i dag, senast {at}. Fler kontroller behövs.',
    en: 'Checked today, last {at}. More rounds are needed.',
  },
  crisisRounds: {
    sv: 'Krisläge: kontroll {kept} av {needed} är gjord i dag.',
    en: 'Crisis mode: round {kept} of {needed} is done today.',
  },
  crisisNone: {
    sv: 'Krisläge: ingen av {needed} kontroller är gjord i dag.',
    en: 'Crisis mode: none of {needed} rounds is done today.',
  },
  'today.not-yet': { sv: 'Inte kontrollerat i dag. Senast {at}.', en: 'Not checked today. Last {at}.' },
  'today.not-needed': { sv: 'Ingen kontroll behövs i dag.', en: 'No round is needed today.' },
  'today.never': { sv: 'Inte kontrollerat. Ingen kontroll är antecknad.', en: 'Not checked. No round has been noted.' },
  'today.unknown': {
    sv: 'Okänt om kontot är kontrollerat. Anteckningarna gick inte att läsa.',
    en: 'Not known whether the account has been checked. The notes could not be read.',
  },
  ownPost: { sv: 'Senaste inlägg för {n} dagar sedan.', en: 'Last post {n} days ago.' },
  ownPostOne: { sv: 'Senaste inlägg för 1 dag sedan.', en: 'Last post 1 day ago.' },
  ownPostToday: { sv: 'Senaste inlägg i dag.', en: 'Last post today.' },
  ownPostUnknown: { sv: 'Senaste inlägg: okänt.', en: 'Last post: not known.' },
  missed: { sv: 'Kontroll saknas för {day}. Varför?', en: 'A round is missing for {day}. Why?' },
  missedMore: { sv: 'Kontroll saknas för {n} dagar till.', en: 'A round is missing for {n} more days.' },
  'reason.no-staff': { sv: 'Ingen bemanning', en: 'Nobody on duty' },
  'reason.technical-fault': { sv: 'Tekniskt fel', en: 'Technical fault' },
  'reason.other': { sv: 'Annat', en: 'Other' },
  noted: { sv: 'Antecknat: {reason} {day}.', en: 'Noted: {reason} {day}.' },
  filters: {
    sv: 'Plattformens filter döljer inlägg utan beslut. Gå igenom dem.',
    en: "The platform's filters hide items without a decision. Go through them.",
  },
  filter: { sv: '{name}. Beslutat av {by} {on}.', en: '{name}. Decided by {by} {on}.' },
  filtersNotListed: {
    sv: 'Filter som gäller: inga är antecknade. Skriv in dem i registret.',
    en: 'Filters in force: none are noted. Write them in the register.',
  },
  openFilters: { sv: 'Öppna filtret', en: 'Open the filter' },
  filtersSeen: { sv: 'Jag har gått igenom dem', en: 'I have gone through them' },
  filtersNoted: { sv: 'Antecknat. Nästa gång är nästa månad.', en: 'Noted. The next time is next month.' },
  open: { sv: 'Öppna {name}', en: 'Open {name}' },
} as const;

export const boardText = translator(boardTable);
