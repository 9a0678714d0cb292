/**
 * Finds numbers based on a date of birth: personal numbers and coordination numbers (the day plus 60). Valid if the
 * date exists and the check digit is correct. Folkbokföringslagen (1991:481) 18 §; lagen (2022:1697) om
 * samordningsnummer.
 */
import { DASH, hasDigits, passesLuhn, SPACE, wordsBefore } from './digits';
import type { Span } from './finding';

export type BirthNumberKind = 'personnummer' | 'samordningsnummer';

const between = `(?:${SPACE}|[${DASH}.])?`;
/**
 * A dash or point between digits makes the number part of something longer, except after the clearing numbers of
 * accounts that are a personal number.
 */
const notInside = `(?<!\\d)(?:(?<!\\d[${DASH}.,:/])|(?<=(?<!\\d)(?:3300|3782)[${DASH}]))`;
const shape = new RegExp(
  [
    `${notInside}(?:(18|19|20)${between})?(\\d\\d)${between}(\\d\\d)${between}(\\d\\d)`,
    `(${SPACE}?[${DASH}+]?${SPACE}?)(\\d{3})(\\d)(?!\\d)(?![${DASH}.,:/]\\d)`,
  ].join(''),
  'gu',
);

/** Ten consecutive digits that start like this are a mobile number, unless the words before say otherwise. */
const looksLikeMobile = /^07[02369]\d{7}$/u;
const calledSo = /(?:person|samordning|pers\.?|pnr|p-?nr|född|sam\.?)[^\d]{0,24}$/u;

export function findBirthNumbers(text: string, kind: BirthNumberKind, thisYear = new Date().getFullYear()): Span[] {
  if (!hasDigits(text, 10)) return [];
  const found: Span[] = [];
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
    const whole = match[0];
    if (
      isRight(match, kind, thisYear) &&
      !(looksLikeMobile.test(whole) && !calledSo.test(wordsBefore(text, match.index)))
    ) {
      found.push({ start: match.index, end: match.index + whole.length });
    } else {
      // The presumed century may have been a separate number beside it.
      shape.lastIndex = match.index + 1;
    }
  }
  return found;
}

function isRight(
  [, century = '', year = '', month = '', day = '', sign = '', serial = '', check = '']: RegExpExecArray,
  kind: BirthNumberKind,
  thisYear: number,
): boolean {
  const added = kind === 'samordningsnummer' ? 60 : 0;
  if (serial === '000' || Number(century + year) > thisYear) return false;
  if (!dateExists(yearOf(century, year, sign.includes('+'), thisYear), Number(month), Number(day) - added))
    return false;
  return passesLuhn(year + month + day + serial + check);
}

/** Without a century, the most recent past year is meant; a plus means a hundred years earlier. */
function yearOf(century: string, year: string, isOld: boolean, thisYear: number): number {
  if (century !== '') return Number(century + year);
  const latest = Math.floor(thisYear / 100) * 100 + Number(year);
  return (latest > thisYear ? latest - 100 : latest) - (isOld ? 100 : 0);
}

function dateExists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
