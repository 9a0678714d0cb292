/**
 * Hides small numbers: with fewer than five, a reader may know who it was about. A sum that includes a hidden cell
 * would reveal it, so it is hidden too. Pure.
 */

/** `few` means one to four. */
export type Count = number | 'few';

const SHOWN_FROM = 5;

/** @example countOf(3) // 'few' */
export const countOf = (count: number): Count => (count > 0 && count < SHOWN_FROM ? 'few' : count);

/** @returns null if any cell is hidden @example sumOf([7, 'few']) // null */
export const sumOf = (cells: readonly Count[]): number | null =>
  cells.reduce<number | null>((sum, cell) => (sum === null || cell === 'few' ? null : sum + cell), 0);

/**
 * Whole per cent. Null if either side is one to four, since the share would reveal the number, or if the whole is zero.
 *
 * @example shareOf(10, 40) // 25
 */
export function shareOf(part: number, whole: number): number | null {
  if (whole === 0 || countOf(part) === 'few' || countOf(whole - part) === 'few') return null;
  return Math.round((100 * part) / whole);
}
