/**
 * What the words on a menu entry or a button mean. Only a tie-breaker for acts, never for reading: most Swedish words
 * are unconfirmed (see facebook.design.md), and an official teaches the right ones with 'Lär in menyn'.
 */
import { ACTS, type Intention } from '../../domain/act';
import { readText } from '../dom/read-text';
import type { LearntLabels } from '../contract';
import { folded } from './labels';
import { menuWords } from './menu-words';

const NAME = '{name}';

/**
 * Learnt words stand above our table: where an official has taught this intention, only what was taught counts.
 *
 * @param name the author's, for entries that speak of a person; null where it could not be read, then any name will do
 * @example means('Blockera Kalle Testsson', 'ban', null, 'Kalle Testsson') // 'table'
 */
export function means(
  label: string,
  intention: Intention,
  learnt: LearntLabels | null,
  name: string | null = null,
): 'learnt' | 'table' | null {
  const taught = learnt?.entries[intention];
  if (taught !== undefined && taught.length > 0)
    return taught.some((words) => says(label, words, name)) ? 'learnt' : null;
  return Object.values(menuWords[intention]).some((table) => table.some((words) => says(label, words, name)))
    ? 'table'
    : null;
}

function says(label: string, words: string, name: string | null): boolean {
  const [before, after] = words.split(NAME);
  if (after === undefined) return folded(words) === folded(label);
  const said = folded(label);
  const [start, end] = [folded(before ?? ''), folded(after)];
  const middle = said.slice(start.length, said.length - end.length).trim();
  return said.startsWith(start) && said.endsWith(end) && middle !== '' && (name === null || middle === folded(name));
}

/**
 * An entry may carry a line of explanation below its words; the first
 * line, the whole, and the label are all names of it.
 */
export function labelsOf(control: Element): string[] {
  const whole = readText(control);
  const firstLine = whole.split('\n')[0] ?? '';
  return [...new Set([whole, firstLine, control.getAttribute('aria-label') ?? ''])].filter((label) => label !== '');
}

export type Only = { kind: 'one'; element: Element } | { kind: 'none' | 'several'; trace: string };

/** The one control whose words mean this; none when no or several do. */
export function onlyThat(
  controls: Element[],
  intention: Intention,
  learnt: LearntLabels | null,
  name: string | null,
): Only {
  const matches = controls.filter((control) =>
    labelsOf(control).some((label) => means(label, intention, learnt, name) !== null),
  );
  const outermost = matches.filter((match) => !matches.some((other) => other !== match && other.contains(match)));
  const [first, another] = outermost;
  if (first === undefined)
    return { kind: 'none', trace: `none of ${controls.length} controls is known to mean ${intention}` };
  if (another !== undefined) return { kind: 'several', trace: `${outermost.length} controls could mean ${intention}` };
  return { kind: 'one', element: first };
}

const menuIntentions: Intention[] = [...ACTS, 'report'];

/** What we take a menu entry for; null when it could be two things or none. */
export function guessIntention(label: string, learnt: LearntLabels | null): { guess: Intention | null; why: string } {
  const matches = menuIntentions.flatMap((intention) => {
    const by = means(label, intention, learnt);
    return by === null ? [] : [{ intention, by }];
  });
  const [only, another] = matches;
  if (only === undefined) return { guess: null, why: 'the words are not known' };
  if (another !== undefined)
    return { guess: null, why: `the words fit ${matches.map(({ intention }) => intention).join(' and ')}` };
  return {
    guess: only.intention,
    why: only.by === 'learnt' ? 'learnt on this computer' : 'in the table of known words',
  };
}
