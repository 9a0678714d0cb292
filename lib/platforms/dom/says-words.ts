/** Whether a label matches given words, which may contain a person as `{name}`. */
import { normaliseText } from '../../domain/normalise-text';
import { NAME } from '../../domain/taught-words';

/** Matches any name. For checks where it is safer to treat a label as known. */
export const ANYBODY: unique symbol = Symbol('anybody');
/** The name that a label may contain. Null if it is not known; then words with `{name}` never match. */
export type Whose = string | null | typeof ANYBODY;

export const folded = (label: string): string => normaliseText(label).toLocaleLowerCase('sv');

/** @example saysWords('Blockera Kalle Testsson', 'Blockera {name}', 'Kalle Testsson') // true */
export function saysWords(label: string, words: string, name: Whose): boolean {
  const [before, after] = words.split(NAME);
  if (after === undefined) return folded(words) === folded(label);
  const said = folded(label);
  const [start, end] = [folded(before ?? ''), folded(after)];
  // A name alone would match any label with that name.
  if (start + end === '') return false;
  const middle = said.slice(start.length, said.length - end.length).trim();
  if (!said.startsWith(start) || !said.endsWith(end) || middle === '') return false;
  return name === ANYBODY || (name !== null && middle === folded(name));
}
