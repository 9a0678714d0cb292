/**
 * Finds an answer without a sender (guideline: 'Tala om vem du är'). In the account's own posts, the account is the
 * sender.
 */
import type { CoachContext, Found } from './hint';
import type { Reading } from './reading';

/** `/Eva`, `// Jonas, Bygglov`, at the end or on a line of its own; not `och/eller`, `km/h` or an address. */
const slash = /(?:^|[\s.!?…])\/{1,2}\s?[A-ZÅÄÖ]\p{L}*(?![\p{L}/])/u;
/** At the very end, also without a capital: `/kommunikation`. */
const slashAtEnd = /(?:^|\s)\/{1,2}\s?\p{L}[^\n/]{0,60}$/u;
const greeting = /(?:älsningar|[Mm][Vv][Hh]|älsar|älsning),?(?:\s|–|-)*(?:från\s)?(?:[A-ZÅÄÖ]\p{L}|kommunen(?!\p{L}))/u;
const told = new RegExp(
  [
    String.raw`(?<!\p{L})(?:[Jj]ag(?: som \p{L}+(?: \p{L}+)?)? heter [A-ZÅÄÖ]|`,
    String.raw`[A-ZÅÄÖ]\p{L}+ (?:på|från) [^.!?\n]{2,40} här(?!\p{L})|[A-ZÅÄÖ]\p{L}+ här(?= (?:från|på|i) [^.!?\n])|`,
    String.raw`[Mm]itt namn är [A-ZÅÄÖ])`,
  ].join(''),
  'u',
);

export function findMissingSender({ text }: Reading, { kind, senders }: CoachContext): Found[] {
  if (kind !== 'answer' || hasSender(text, senders)) return [];
  return [{ rule: 'missing-sender', range: null, alternatives: [...senders] }];
}

/** Cheapest checks first: most answers end with a slash and a name. */
const hasSender = (text: string, senders: readonly string[]): boolean =>
  slash.test(text) ||
  slashAtEnd.test(text.trimEnd()) ||
  greeting.test(text) ||
  told.test(text) ||
  senders.some((sender) => sender.trim() !== '' && plainOf(text).includes(plainOf(sender)));

const plainOf = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
