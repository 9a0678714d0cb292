/**
 * Finds payment card numbers by issuer range, length and Luhn check. Other numbers also pass Luhn, so a number that is
 * called something else is skipped.
 */
import { digitRuns, hasDigits, passesLuhn, wordsBefore, type DigitGroup } from './digits';
import type { FindSpans, Span } from './finding';
import { swedish } from './swedish';

/** Ranges by first digits, and the lengths in use (ISO/IEC 7812; the card schemes' public tables). */
const issuers: { range: RegExp; lengths: number[] }[] = [
  { range: /^4/u, lengths: [13, 16] },
  { range: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/u, lengths: [16] },
  { range: /^3[47]/u, lengths: [15] },
  { range: /^(?:30[0-5]|3[689])/u, lengths: [14] },
  { range: /^(?:6011|64[4-9]|65|62)/u, lengths: [16] },
  { range: /^35(?:2[89]|[3-8])/u, lengths: [16] },
  { range: /^(?:50(?:18|20|38)|5893|6304|6759|676[123])/u, lengths: [13, 14, 15, 16] },
];
/** How card numbers are grouped. Any other grouping only counts if the run holds nothing else. */
const layouts = new Set(['4444', '465', '464', '4441', '88', '610']);
const OTHER_KINDS = String.raw`ocr|imei|iccid|ean|gtin|isbn|issn|streckkod\p{L}*`;
const otherKind = swedish`(?<!\p{L})(?:${OTHER_KINDS})[^\p{L}\d]*(?:\p{L}{1,8}[^\p{L}\d]*)?$`;

/** @example findKortnummer('kort 4242 4242 4242 4242') // [{ start: 5, end: 24 }] */
export const findKortnummer: FindSpans = (text) =>
  hasDigits(text, 13) ? digitRuns(text).flatMap((run) => cardsIn(text, run)) : [];

function cardsIn(text: string, run: DigitGroup[]): Span[] {
  for (let from = 0; from < run.length; from += 1) {
    let digits = '';
    for (let to = from; to < run.length && digits.length < 16; to += 1) {
      digits += run[to]?.digits ?? '';
      const groups = run.slice(from, to + 1);
      if (!isCard(digits) || !(groups.length === run.length || isLaidOutAsCard(groups))) continue;
      const [start, end] = [run[from]?.start ?? 0, run[to]?.end ?? 0];
      return otherKind.test(wordsBefore(text, start)) ? [] : [{ start, end }];
    }
  }
  return [];
}

const isLaidOutAsCard = (groups: DigitGroup[]): boolean =>
  groups.length === 1 || layouts.has(groups.map(({ digits }) => digits.length).join(''));
const isCard = (digits: string): boolean =>
  issuers.some(({ range, lengths }) => lengths.includes(digits.length) && range.test(digits)) && passesLuhn(digits);
