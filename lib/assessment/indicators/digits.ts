/** Groups of digits as people write them, and the check digit algorithms. */
import type { Span } from './finding';

/** Dashes that people type or phones insert. */
export const DASH = '\\-\\u2010-\\u2015\\u2212';
/** White space on one line. */
export const SPACE = '[^\\S\\n]';

export interface DigitGroup extends Span {
  digits: string;
}

const runs = new RegExp(`\\d+(?:(?:${SPACE}{1,2}|${SPACE}?[${DASH}/.]${SPACE}?)\\d+)*`, 'gu');

/**
 * Runs of digit groups that are separated by a space, a dash, a point or a slash.
 * @example '070-174 06 05' // one run: 070, 174, 06, 05
 */
export function digitRuns(text: string): DigitGroup[][] {
  return [...text.matchAll(runs)].map((run) =>
    [...run[0].matchAll(/\d+/gu)].map((group) => ({
      digits: group[0],
      start: run.index + group.index,
      end: run.index + group.index + group[0].length,
    })),
  );
}

/** Modulus 10: personal numbers, cards, accounts of some banks. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, weight = 1; at >= 0; at -= 1, weight = 3 - weight) {
    const weighed = Number(digits[at]) * weight;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** Modulus 11 with weights 1, 2, 3 … 10, 1 … from the right: account numbers. */
export function passesModulus11(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, place = 0; at >= 0; at -= 1, place += 1)
    sum += Number(digits[at]) * ((place % 10) + 1);
  return sum % 11 === 0;
}

/** Whether the text has enough digits for a number of this length. Most comments do not. */
export const hasDigits = (text: string, least: number): boolean => (text.match(/\d/g)?.length ?? 0) >= least;

/** The words before a place, in lower case; they often say what the number is. */
export const wordsBefore = (text: string, at: number, length = 40): string =>
  text.slice(Math.max(0, at - length), at).toLowerCase();
