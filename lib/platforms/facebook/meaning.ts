/**
 * What the words on a menu entry or a button mean. Used only to choose between controls, never to read an item. Most
 * Swedish words are unconfirmed (see facebook.design.md); an official teaches the right ones with 'Lär in menyn'.
 */
import type { Intention } from '../../domain/act';
import type { MenuSign } from '../../domain/menu-reading';
import { isKnownAsAnother as isAnothers, menuIntentions } from '../dom/known-as-another';
import { readText } from '../dom/read-text';
import { ANYBODY, saysWords, type Whose } from '../dom/says-words';
import type { LearntLabels } from '../contract';
import { knownWords } from './menu-words';

/**
 * Taught words come before our table, which stays in use.
 *
 * @param name the author's name, for entries that name a person
 * @example means('Blockera Kalle Testsson', 'ban', null, 'Kalle Testsson') // 'table'
 */
export function means(
  label: string,
  intention: Intention,
  learnt: LearntLabels | null,
  name: Whose,
): 'learnt' | 'table' | null {
  const isTaught = learnt?.entries[intention]?.some((words) => saysWords(label, words, name)) === true;
  if (isTaught && !isKnownAsAnother(label, intention, name)) return 'learnt';
  return knownWords(intention).some((words) => saysWords(label, words, name)) ? 'table' : null;
}

/** Without a known name, an entry that could name a person is treated as if it does. */
export const isKnownAsAnother = (label: string, intention: Intention, name: Whose): boolean =>
  isAnothers(label, intention, knownWords, name ?? ANYBODY);

/** All names of an entry: its first line, its whole text (an explanation may follow the first line) and its label. */
export function labelsOf(control: Element): string[] {
  const whole = readText(control);
  const firstLine = whole.split('\n')[0] ?? '';
  return [...new Set([whole, firstLine, control.getAttribute('aria-label') ?? ''])].filter((label) => label !== '');
}

/** The first line is the entry's name; the rest explains it. */
export function wordsOf(control: Element): string {
  const labels = labelsOf(control);
  return labels.find((label) => !label.includes('\n')) ?? labels[0] ?? '';
}

export type Only = { kind: 'one'; element: Element } | { kind: 'none' | 'several'; trace: string };

/**
 * The one control with this meaning; `none` or `several` otherwise. If any control matches taught words, only those
 * count.
 */
export function onlyThat(
  controls: Element[],
  intention: Intention,
  learnt: LearntLabels | null,
  name: string | null,
): Only {
  const known = controls.flatMap((control) => {
    const by = signOf(control, intention, learnt, name);
    return by === null ? [] : [{ control, by }];
  });
  const outermost = known.filter(
    ({ control }) => !known.some((other) => other.control !== control && other.control.contains(control)),
  );
  const taught = outermost.filter(({ by }) => by === 'learnt');
  const matches = taught.length > 0 ? taught : outermost;
  const [first, another] = matches;
  if (first === undefined)
    return { kind: 'none', trace: `none of ${controls.length} controls is known to mean ${intention}` };
  if (another !== undefined) return { kind: 'several', trace: `${matches.length} controls could mean ${intention}` };
  return { kind: 'one', element: first.control };
}

/** Checks all names of an entry, because its explanation is taught together with its words. */
function signOf(
  control: Element,
  intention: Intention,
  learnt: LearntLabels | null,
  name: string | null,
): 'learnt' | 'table' | null {
  const labels = labelsOf(control);
  const by = labels.map((label) => means(label, intention, learnt, name));
  if (!by.includes('learnt')) return by.includes('table') ? 'table' : null;
  if (by.includes('table')) return 'learnt';
  return labels.some((label) => isKnownAsAnother(label, intention, name)) ? null : 'learnt';
}

/** The intention of a menu entry. Null when it has none that is known, or several. */
export function guessIntention(
  label: string,
  learnt: LearntLabels | null,
  name: Whose,
): { guess: Intention | null; by: MenuSign } {
  const matches = menuIntentions.flatMap((intention) => {
    const by = means(label, intention, learnt, name);
    return by === null ? [] : [{ intention, by }];
  });
  const [only, another] = matches;
  if (only === undefined) return { guess: null, by: 'unknown' };
  return another === undefined ? { guess: only.intention, by: only.by } : { guess: null, by: 'several' };
}
