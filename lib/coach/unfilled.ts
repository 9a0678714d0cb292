/** Finds template placeholders that have not been filled in (lib/answering/fill-template leaves `[skriv här]`). */
import type { Found } from './hint';
import { isWithin, rangesOf, type Reading } from './reading';

const places =
  /\[[^\]\n]{1,60}\]|\{[^}\n]{1,60}\}|(?<![\p{L}\p{N}_])_{3,}|(?<![\p{L}\p{N}-])(?:X{2,}|x{2,})(?![\p{L}\p{N}-])/gu;
/** Not placeholders: notes, references and sets of numbers. */
const filled = new RegExp(
  [
    String.raw`^\[(?:\d+|sic|!|red\.?|uppdatera\p{L}*|uppdatering|rättat|rättelse|\.\.\.)(?:[ :][^\]]*)?\]$`,
    String.raw`^\{[\d\s,;–-]+(?:år)?\}$`,
  ].join('|'),
  'iu',
);

export function findUnfilled({ text, quoted }: Reading): Found[] {
  if (!/[[{_xX]/.test(text)) return [];
  return rangesOf(text, places)
    .filter((range) => !filled.test(text.slice(range.from, range.to)) && !isWithin(range, quoted))
    .map((range) => ({ rule: 'unfilled', range, alternatives: [] }));
}
