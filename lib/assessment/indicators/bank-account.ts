/**
 * Finds bank accounts: the clearing number of a Swedish bank with an account number that passes its check, or a Swedish
 * IBAN. Bankgiro and plusgiro numbers are meant to be published and are skipped.
 */
import { DASH, hasDigits, passesLuhn, SPACE, wordsBefore } from './digits';
import type { FindSpans, Span } from './finding';
import { allSwedish, swedish } from './swedish';
import { bankOf, passesBankCheck, type Bank } from './swedish-banks';

/** @example findBankkonto('Clearing 6789 konto 400 100 207') // [{ start: 9, end: 31 }] */
export const findBankkonto: FindSpans = (text, lower) =>
  hasDigits(text, 10) ? inOrder([...ibans(lower), ...accounts(text, lower), ...turnedRound(lower)]) : [];

/** Sorts the spans and drops those that overlap an earlier one. */
const inOrder = (spans: Span[]): Span[] =>
  spans
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, at, all) => all.slice(0, at).every(({ end }) => end <= start));

const iban = allSwedish`(?<![\p{L}\d])se${SPACE}?\d{2}(?:(?:${SPACE}{1,2}|[.${DASH}])?\d){20}(?!\d)`;

function ibans(lower: string): Span[] {
  return [...lower.matchAll(iban)]
    .filter(([whole]) => passesModulus97(whole.replace(/[^\da-z]/g, '')))
    .map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
}

/** ISO 13616: country and check digits are moved to the end, S = 28, E = 14. */
const passesModulus97 = (number: string): boolean =>
  Number(BigInt(`${number.slice(4)}2814${number.slice(2, 4)}`) % 97n) === 1;

const clearings = new RegExp(`(?<!\\d)(?<!\\d[${DASH}.,:/])[1-9]\\d{3}`, 'gu');
/** Swedbank's clearing numbers have a check digit of their own. */
const fifth = new RegExp(`${SPACE}?[${DASH}(.,]?${SPACE}?(\\d)`, 'uy');
/** A bank's name may be between its clearing number and the account. */
const NAMES = [
  'nordea|seb(?:ben)?|shb|lf|ica|skandia|länsförsäkringar|sbab|avanza|klarna|ikano|resurs|marginalen|nordnet',
  'forex|jak|dnb|svea|lunar|northmill|santander|riksgälden|plusgirot|handels|swed|danske',
  '[a-zåäö]{1,20}bank(?:en)?',
]
  .map((names) => `(?:${names})(?:[ -]?bank(?:en)?)?`)
  .join('|');
/**
 * ‘kontonummer är’, ‘nr:’, ‘=’: what comes last before the digits. The bounds keep a long row of spaces from taking
 * quadratic time.
 */
const IS = `[.:]?${SPACE}{0,9}(?:nummer|nr\\.?|är|e|blir|[=#${DASH}])?:?${SPACE}{0,9}`;
/** What an account is called, and what may precede that: 'och mitt konto', also on a separate line. */
const KONTO = `(?:[a-zåäö]{0,14}konto|kto|k-?nr|k(?=[.:])|account|nummer|numret)(?:nummer|numret|nr|t)?${IS}`;
const LEADING = `(?:(?:och|o|å|&|samt|sen|sedan|med|på|är|mitt|min|hans|hennes|vårt|själva)${SPACE}+){0,3}`;
/** Points, brackets, arrows, emoji: anything except words and digits. */
const SIGNS = '[^a-zåäö\\d]{0,4}';
const joined = new RegExp(
  [
    `${SIGNS}(?:(?:i|på|hos)${SPACE}+)?(?:\\(?(?:${NAMES})${SIGNS})?`,
    `(?:${LEADING}${KONTO}|(?:och|o|å|samt|sen|sedan|därefter|följt av)${SPACE}+)?`,
  ].join(''),
  'y',
);
/** If the number is called a clearing number, any words may be between it and the account. */
const saysClearing = swedish`(?:clearing|(?<!\p{L})cl(?!\p{L})|(?<!\p{L})clnr)[^\d]{0,20}$`;
const anyWords = /[^\d]{1,40}/uy;
/** Any other text between two numbers may also be a year before a count. */
const plainGap = new RegExp(`^${SPACE}?[${DASH},.:;/]?${SPACE}{0,2}$`, 'u');
const mayBeAYear = /^(?:19|20)/u;
const account = (length: number): RegExp =>
  new RegExp(`\\d(?:(?:${SPACE}{1,2}|${SPACE}?[${DASH}.]${SPACE}?)?\\d){${length - 1}}`, 'uy');
const byLength = new Map([6, 7, 8, 9, 10, 12].map((length) => [length, account(length)]));

const ACCOUNT_WORDS = [
  String.raw`konto|clearing|(?<!\p{L})(?:cl|clnr|kto)(?!\p{L})|bank|nordea|(?<!\p{L})seb|swed|handels|skandia|avanza`,
  String.raw`klarna|sbab|sätt\p{L}* (?:in|över)|insätt|för\p{L}* över|över(?:för|ta)|skänk|donera|pengar|betal|bidrag`,
  String.raw`insaml|swish|(?<!\p{L})lön`,
].join('|');
const saysAccount = swedish`${ACCOUNT_WORDS}`;
/** After the number, only words that apply to nothing else count. */
const THEN = String.raw`(?:(?:är|e|i|på|hos|till|mitt|min|hennes|hans|vårt|som) ){0,3}`;
const ONLY = [
  String.raw`(?:bank|löne|spar)?konto(?!r)|nordea|seb(?!\p{L})|swedbank`,
  String.raw`handelsbanken|skandia|ica.?banken|länsförsäkringar`,
].join('|');
const saysItWasOne = swedish`^[\s,.(–-]*${THEN}(?:${ONLY})`;
/** How people group an account that follows its clearing number without any word or dash. */
const GROUPS = [
  String.raw`\d{7,10}|\d{2}[^\d]\d{3}[^\d]\d{2}|\d{3}[^\d]\d{4}|\d{4}[^\d]\d{3}|\d{5}[^\d]\d{2}`,
  String.raw`\d{3}[^\d]\d{2}[^\d]\d{2}|\d{3}[^\d]\d{3}[^\d]\d|\d{3}[^\d]\d{3}[^\d]\d{2,3}(?:[^\d]\d)?`,
  String.raw`(?:19|20)?\d{6}[^\d]\d{4}`,
].join('|');
const typicalGroups = new RegExp(`^(?:${GROUPS})$`, 'u');

/** The clearing number is called one, or comes right after the bank's name. */
const SAID_TO_BE = `[^\\d]{0,40}?(?:clearing(?:nummer|numret|nr)?|\\bcl(?:nr)?\\b)|${SIGNS}(?:${NAMES})`;
const turned = new RegExp(
  `(?<!\\d)(?<!\\d[${DASH}.,:/\\s])(\\d(?:(?:${SPACE}{1,2}|[${DASH}.])?\\d){5,11})(?!\\d)` +
    `(?:${SAID_TO_BE})${IS}([1-9]\\d{3})(?:${SPACE}?[${DASH}]?${SPACE}?\\d)?(?!\\d)`,
  'gd',
);

/** Finds the reverse order: the account, then its clearing number, if that is called one. */
function turnedRound(lower: string): Span[] {
  return [...lower.matchAll(turned)].flatMap((found) => {
    const [, shown = '', clearing = ''] = found;
    const bank = bankOf(clearing);
    const digits = shown.replace(/\D/gu, '');
    if (mayBeAYear.test(clearing) && !/clearing|cl/u.test(found[0])) return [];
    const isOne = bank?.lengths.includes(digits.length) === true && passesBankCheck(bank, clearing, digits);
    const [start, end] = [found.indices?.[1]?.[0], found.indices?.[0]?.[1]];
    return isOne && start !== undefined && end !== undefined ? [{ start, end }] : [];
  });
}

function accounts(text: string, lower: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: clearing } of text.matchAll(clearings)) {
    const bank = bankOf(clearing);
    if (bank === undefined || index < (found.at(-1)?.end ?? 0)) continue;
    const end = endOfAccount(lower, index, clearing, bank);
    if (end !== null) found.push({ start: index, end });
  }
  return found;
}

function endOfAccount(lower: string, from: number, clearing: string, bank: Bank): number | null {
  const line = lower.slice(from, from + 80);
  const said = saysAccount.test(wordsBefore(lower, from, 60)) || saysItWasOne.test(line.replace(/^[\d\s.,-]*\d/u, ''));
  const after = from + clearing.length;
  if (bank.check === 'swedbank') {
    fifth.lastIndex = after;
    const check = fifth.exec(lower);
    if (check !== null && passesLuhn(clearing + (check[1] ?? ''))) {
      const end = accountAt(lower, fifth.lastIndex, clearing, bank, said);
      if (end !== null) return end;
    }
  }
  // Without the fifth digit, or if no check is reliable, the words must say that it is an account.
  return (bank.check === 'swedbank' || bank.check === 'plusgirot') && !said
    ? null
    : accountAt(lower, after, clearing, bank, said);
}

function accountAt(lower: string, from: number, clearing: string, bank: Bank, said: boolean): number | null {
  const between = saysClearing.test(wordsBefore(lower, from - clearing.length)) ? anyWords : joined;
  between.lastIndex = from;
  const gap = between.exec(lower)?.[0] ?? '';
  for (const length of bank.lengths) {
    const pattern = byLength.get(length);
    if (pattern === undefined) continue;
    pattern.lastIndex = from + gap.length;
    const shown = pattern.exec(lower)?.[0];
    if (shown === undefined) continue;
    const end = pattern.lastIndex;
    if (new RegExp(`^(?:\\d|${SPACE}?[${DASH}.,:/]\\d)`, 'u').test(lower.slice(end, end + 3))) continue;
    if (!passesBankCheck(bank, clearing, shown.replace(/\D/gu, ''))) continue;
    const isNext = gap !== '' && plainGap.test(gap) && typicalGroups.test(shown);
    if (/[a-zåäö]/.test(gap) || isNext || (said && (plainGap.test(gap) || !mayBeAYear.test(clearing)))) return end;
  }
  return null;
}
