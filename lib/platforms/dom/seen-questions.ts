/**
 * Remembers the button labels of the questions seen on this page, by act. 'Lär in menyn' shows them, because such a
 * question cannot be opened without acting. Holds labels only, without names, and ends with the page.
 */
import type { Act } from '../../domain/act';
import { NAME } from '../../domain/taught-words';

type Seen = Map<Act, readonly string[]>;
const onPage = new WeakMap<Document, Seen>();
const MOST = 8;
const LONGEST = 100;

/** @param name the author's name, which is replaced in the labels */
export function rememberQuestion(root: Document, act: Act, buttons: readonly string[], name: string | null): void {
  const words = buttons
    .map((label) => (name === null || name === '' ? label : label.replaceAll(name, NAME)))
    .filter((label) => label !== '' && label.length <= LONGEST);
  const seen: Seen = onPage.get(root) ?? new Map<Act, readonly string[]>();
  onPage.set(root, seen.set(act, [...new Set(words)].slice(0, MOST)));
}

export const seenQuestions = (root: Document): readonly (readonly [Act, readonly string[]])[] => [
  ...(onPage.get(root) ?? []),
];
