/** Whether a label says some words, which may speak of a person by `{name}`. */
import { normaliseText } from '../../domain/normalise-text';
import { NAME } from '../../domain/taught-words';

/** For what is rather taken for known than not: any name will do. */
export const ANYBODY: unique symbol = Symbol('anybody');
/** Whose name a label may hold; null where it is not known, then words that speak of a person fit none. */
export type Whose = string | null | typeof ANYBODY;

export const folded = (label: string): string => normaliseText(label).toLocaleLowerCase('sv');

/** @example saysWords('Blockera Kalle Testsson', 'Blockera {name}', 'Kalle Testsson') // true */
export function saysWords(label: string, words: string, name: Whose): boolean {
  const [before, after] = words.split(NAME);
  if (after === undefined) return folded(words) === folded(label);
  const said = folded(label);
  const [start, end] = [folded(before ?? ''), folded(after)];
  // A name alone would fit whatever is called so.
  if (start + end === '') return false;
  const middle = said.slice(start.length, said.length - end.length).trim();
  if (!said.startsWith(start) || !said.endsWith(end) || middle === '') return false;
  return name === ANYBODY || (name !== null && middle === folded(name));
}
