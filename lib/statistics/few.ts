/**
 * Small numbers are not shown: with fewer than five a reader may know whom it was about. A sum beside such a cell would
 * give it away, so there is none then. Pure.
 */

/** `few`: one to four. */
export type Count = number | 'few';

const SHOWN_FROM = 5;

/** @example countOf(3) // 'few' */
export const countOf = (count: number): Count => (count > 0 && count < SHOWN_FROM ? 'few' : count);

/** @returns null where a cell is not shown @example sumOf([7, 'few']) // null */
export const sumOf = (cells: readonly Count[]): number | null =>
  cells.reduce<number | null>((sum, cell) => (sum === null || cell === 'few' ? null : sum + cell), 0);

/**
 * Whole per cent. Null where either side is one to four: the share would tell how many, or there is nothing to share.
 *
 * @example shareOf(10, 40) // 25
 */
export function shareOf(part: number, whole: number): number | null {
  if (whole === 0 || countOf(part) === 'few' || countOf(whole - part) === 'few') return null;
  return Math.round((100 * part) / whole);
}
