/**
 * Finds Swedish mobile and landline numbers in any grouping, with and without the country code. All numbers count: a
 * rule cannot tell whose it is, but the official can.
 */
import { DASH, hasDigits, SPACE, wordsBefore } from './digits';
import type { FindSpans, Span } from './finding';
import { allSwedish, swedish } from './swedish';

/**
 * Area codes of the Swedish numbering plan (PTS), without service numbers: 020, 077, 0900, 0939 and 0944 never belong
 * to a person.
 */
const threeDigits = /^0(?:1[013689]|2[136]|3[1356]|4[0246]|54|6[03]|90)/u;
const FOUR_DIGITS = [
  String.raw`12[0-5]|14[0-4]|15\d|17[1-6]`,
  String.raw`22[0-7]|24[0-8]|25[0-8]|27[0-8]|28[01]|29[0-7]`,
  String.raw`30[0-4]|32[0-5]|34[056]|37[0-2]|38[0-3]|39[0-3]`,
  String.raw`41[0-8]|43[0135]|45[1-9]|47\d|48[0156]|49\d`,
  String.raw`50[0-6]|51[0-5]|52[0-8]|53[0-4]|55[0-5]|56[0-5]|57[013]|58\d|59[01]`,
  String.raw`61[1-3]|62[0-4]|64[0-7]|65[0-7]|66[0-3]|67[0-2]|68[0247]|69[0-6]`,
  String.raw`91[0-8]|92\d|93[0-5]|94[0-3]|95[0-4]|96[01]|97[0-8]|98[01]`,
].join('|');
const fourDigits = new RegExp(`^0(?:${FOUR_DIGITS})`, 'u');

const international = [
  String.raw`(?<international>(?:\+|00)${SPACE}?46)`,
  String.raw`[^\S\n${DASH}/]*[${DASH}]?${SPACE}*(?:\(0\)|0)?${SPACE}?`,
].join('');
const notInside = String.raw`(?<![\p{L}\d@/_=])(?<!\d[${DASH}.,:/])`;
const begins = allSwedish`${notInside}(?:${international}|(?<whole>46(?=7[02369]\d{7}(?!\d)))|\(?(?=0))`;
const group = new RegExp(`\\(?(\\d+)\\)?(${SPACE}{1,2}(?:[${DASH}/]${SPACE}?)?|${SPACE}?[${DASH}/.]${SPACE}?)?`, 'uy');

/** Words right before a number that show it is another kind of number. */
const OTHER_NUMBERS = [
  String.raw`dnr|diarien\p{L}*|ärende\p{L}*|art\p{L}*|serie\p{L}*|order\p{L}*|ocr|faktura\p{L}*|ref\p{L}*|kund\p{L}*`,
  String.raw`beslut|protokoll|motion|avtal|offert|bokning\p{L}*|kvitto|projekt|isbn|imei|kolli\p{L}*`,
].join('|');
const calledOtherwise = swedish`(?:${OTHER_NUMBERS})(?:[^\S\n]?(?:nr|nummer))?[^\p{L}\d]*$`;

/** @example findTelefon('Ring 070-174 06 05!') // [{ start: 5, end: 18 }] */
export const findTelefon: FindSpans = (text, lower) => {
  if (!hasDigits(text, 8)) return [];
  const found: Span[] = [];
  for (const match of lower.matchAll(begins)) {
    if (match.index < (found.at(-1)?.end ?? 0) || calledOtherwise.test(wordsBefore(text, match.index))) continue;
    const isAbroad = match.groups?.['international'] !== undefined || match.groups?.['whole'] !== undefined;
    const end = endOfNumber(text, match.index + (isAbroad ? match[0].length : 0), isAbroad);
    if (end !== null) found.push({ start: match.index, end });
  }
  return found;
};

interface Part {
  /** National digits so far, with the zero. */
  sofar: string;
  end: number;
  /** The text between this part and the next digits. */
  after: string;
}

/** The end of the longest number that is valid in the numbering plan; null if none begins here. */
function endOfNumber(text: string, from: number, isAbroad: boolean): number | null {
  const parts = partsFrom(text, from, isAbroad ? '0' : '');
  const [first] = parts;
  if (first === undefined) return null;
  const code = areaCodeLength(parts.at(-1)?.sofar ?? '');
  // The area code must be complete before the first gap. Otherwise it is a row of dates, times or lottery numbers.
  if (code === null || first.sofar.length < code) return null;
  const shown = parts.map(({ after }) => after).slice(0, -1);
  // Times are written 07.40 06.05. Phone numbers with points have no spaces.
  if (shown.some((gap) => gap.includes('.')) && shown.some((gap) => gap.trim() === '' && gap !== '')) return null;
  // Six digits, a dash and four digits have the form of a personal number, valid or not.
  if (first.sofar.length === 6 && parts.length === 2 && !first.sofar.startsWith('07')) return null;
  const saysSo =
    isAbroad || /(?:ring|tel|mobil|nummer|\bnr|sms|nå|växel|fast|hem)[^\d]*$/u.test(wordsBefore(text, from, 30));
  // Hours in a row: 08 12 14 16 18.
  if (
    code === 2 &&
    !saysSo &&
    parts.length > 3 &&
    shown.every((gap) => gap.trim() === '') &&
    parts.every(({ sofar }, index) => sofar.length === 2 * (index + 1))
  )
    return null;
  for (const { sofar, end } of parts.toReversed()) {
    if (!isLength(sofar, code, saysSo, sofar === first.sofar)) continue;
    return new RegExp(`^(?:\\d|[${DASH}./:]\\d)`, 'u').test(text.slice(end, end + 2)) ? null : end;
  }
  return null;
}

function partsFrom(text: string, from: number, zero: string): Part[] {
  const parts: Part[] = [];
  let sofar = zero;
  group.lastIndex = from;
  for (let match = group.exec(text); match !== null; match = group.exec(text)) {
    sofar += match[1] ?? '';
    if (sofar.length > 10) break;
    const after = match[2] ?? '';
    parts.push({ sofar, end: match.index + match[0].length - after.length, after });
    if (after === '' && !match[0].endsWith(')')) break;
  }
  return parts;
}

function areaCodeLength(national: string): number | null {
  if (/^07[02369]/u.test(national)) return 3;
  if (national.startsWith('08')) return 2;
  if (threeDigits.test(national)) return 3;
  return fourDigits.test(national) ? 4 : null;
}

/**
 * Lengths including the zero: ten for mobile and 010; eight to ten for landlines. Short landline numbers, and those
 * without gaps, only count if the words say that it is a phone number.
 */
function isLength(national: string, code: number, saysSo: boolean, inOnePiece: boolean): boolean {
  if (/^0(?:7|10)/u.test(national)) return national.length === 10;
  if (inOnePiece && !saysSo && code !== 2) return false;
  if (national.length === 8) return saysSo && code < 4;
  return national.length === 9 || national.length === 10;
}
