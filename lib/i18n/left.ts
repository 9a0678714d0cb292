/** Texts of the list of what is left to do, in the archive and in the popup. */
import { translator } from './translate';

export const leftTable = {
  lists: { sv: 'Listor', en: 'Lists' },
  all: { sv: 'Alla bevis', en: 'All evidence' },
  title: { sv: 'Kvar att göra', en: 'Left to do' },
  titleCount: { sv: 'Kvar att göra ({count})', en: 'Left to do ({count})' },
  loading: { sv: 'Letar efter det som är kvar …', en: 'Looking for what is left …' },
  failed: {
    sv: 'Det gick inte att se vad som är kvar att göra. Inget är ändrat. ({reason})',
    en: 'What is left to do could not be seen. Nothing has been changed. ({reason})',
  },
  retry: { sv: 'Försök igen', en: 'Try again' },
  empty: { sv: 'Inget kvar att göra.', en: 'Nothing left to do.' },
  emptyHelp: {
    sv: 'Saknas något i ett bevis så står det här.',
    en: 'If something is missing in a record, it stands here.',
  },
  record: { sv: 'Bevis nummer {seq}: {ground}', en: 'Evidence number {seq}: {ground}' },
  evidence: { sv: 'Bevis nummer {seq}', en: 'Evidence number {seq}' },
  since: { sv: 'sedan {at}', en: 'since {at}' },
  due: { sv: 'senast {due}', en: 'by {due}' },
  dueToday: { sv: 'senast i dag', en: 'by today' },
  late: { sv: 'skulle vara klart {due}', en: 'was due {due}' },
  unreadable: {
    sv: 'Beviset går inte att läsa. Öppna det och tryck Verifiera.',
    en: 'The evidence cannot be read. Open it and press Verify.',
  },
  unreadableExplain: { sv: 'Skriv varför det inte går att läsa', en: 'Write why it cannot be read' },
  unreadableWhy: { sv: 'Vad vet du?', en: 'What do you know?' },
  flow: { sv: 'Blev inte klart', en: 'Was not finished' },
  uncaptured: {
    sv: 'Ett inlägg som inte får sparas. Noteringen står under Alla bevis.',
    en: 'An item that must not be saved. Its note stands under All evidence.',
  },
  openEvidence: { sv: 'Öppna beviset', en: 'Open the evidence' },
  openItem: { sv: 'Öppna inlägget', en: 'Open the item' },
  read: { sv: 'Jag har läst det', en: 'I have read it' },
  kept: {
    sv: 'En kollega svarade: låt inlägget vara kvar',
    en: 'A colleague answered: leave the item',
  },
  keptHow: {
    sv: 'Svara på inlägget om det behövs. Skriv sedan vad du gjorde, så försvinner raden.',
    en: 'Answer the item if that is needed. Then write what you did, and the line goes away.',
  },
  keptTold: {
    sv: 'Den som skrev fick veta {at} att inlägget skulle tas bort eller döljas. Tala om att det blir kvar.',
    en: 'The author was told {at} that the item would be removed or hidden. Say that it stays.',
  },
  keptWhat: { sv: 'Vad gjorde du?', en: 'What did you do?' },
  loss: { sv: '{what}: skriv vad som hände', en: '{what}: write what happened' },
  some: { sv: 'Kvar att göra: {count}.', en: 'Left to do: {count}.' },
  someLate: { sv: 'Kvar att göra: {count}. För sent: {late}.', en: 'Left to do: {count}. Late: {late}.' },
  show: { sv: 'Visa det som är kvar', en: 'Show what is left' },
  notSeen: {
    sv: 'Det gick inte att se vad som är kvar att göra. Öppna arkivet.',
    en: 'What is left to do could not be seen. Open the archive.',
  },
} as const;

export const leftText = translator(leftTable);
