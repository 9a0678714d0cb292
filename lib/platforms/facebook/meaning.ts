/**
 * What the words on a menu entry or a button mean. Only a tie-breaker for acts, never for reading: most Swedish words
 * are unconfirmed (see facebook.design.md), and an official teaches the right ones with 'Lär in menyn'.
 */
import { ACTS, destroys, type Act, type Intention } from '../../domain/act';
import type { MenuSign } from '../../domain/menu-reading';
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
    return taught.some((words) => says(label, words, name)) && !isKnownAsAnother(label, intention, name)
      ? 'learnt'
      : null;
  return isInTable(label, intention, name) ? 'table' : null;
}

const isInTable = (label: string, intention: Intention, name: string | null): boolean =>
  Object.values(menuWords[intention]).some((table) => table.some((words) => says(label, words, name)));

/**
 * What was taught makes an unknown word known; it does not make 'Radera' hide. `delete` and
 * `trash` may stand for each other: the same is asked and saved before both.
 */
function isKnownAsAnother(label: string, intention: Intention, name: string | null): boolean {
  const among: Intention[] = isMenuIntention(intention) ? menuIntentions : [intention, 'cancel'];
  const known = among.filter((one) => isInTable(label, one, name));
  return known.length > 0 && !known.some((one) => one === intention || (isDestroying(one) && isDestroying(intention)));
}

const menuIntentions: Intention[] = [...ACTS, 'report'];
const isMenuIntention = (intention: Intention): boolean => menuIntentions.includes(intention);
const isDestroying = (intention: Intention): boolean => isMenuIntention(intention) && destroys(intention as Act);

function says(label: string, words: string, name: string | null): boolean {
  const [before, after] = words.split(NAME);
  if (after === undefined) return folded(words) === folded(label);
  const said = folded(label);
  const [start, end] = [folded(before ?? ''), folded(after)];
  // A name alone would fit whatever is called so.
  if (start + end === '') return false;
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

/** The first line is the entry's name; the rest explains it. */
export function wordsOf(control: Element): string {
  const labels = labelsOf(control);
  return labels.find((label) => !label.includes('\n')) ?? labels[0] ?? '';
}

export type Only = { kind: 'one'; element: Element } | { kind: 'none' | 'several'; trace: string };

/** The one control whose words mean this; none when no or several do. */
export function onlyThat(
  controls: Element[],
  intention: Intention,
  learnt: LearntLabels | null,
  name: string | null,
): Only {
  const matches = controls.filter((control) => {
    const labels = labelsOf(control);
    const by = labels.map((label) => means(label, intention, learnt, name)).filter((sign) => sign !== null);
    // The line below an entry's words is taught with them: each of its names is asked.
    return by.includes('table') || (by.length > 0 && !labels.some((label) => isKnownAsAnother(label, intention, name)));
  });
  const outermost = matches.filter((match) => !matches.some((other) => other !== match && other.contains(match)));
  const [first, another] = outermost;
  if (first === undefined)
    return { kind: 'none', trace: `none of ${controls.length} controls is known to mean ${intention}` };
  if (another !== undefined) return { kind: 'several', trace: `${outermost.length} controls could mean ${intention}` };
  return { kind: 'one', element: first };
}

/** What we take a menu entry for; null when it could be two things or none. */
export function guessIntention(label: string, learnt: LearntLabels | null): { guess: Intention | null; by: MenuSign } {
  const matches = menuIntentions.flatMap((intention) => {
    const by = means(label, intention, learnt);
    return by === null ? [] : [{ intention, by }];
  });
  const [only, another] = matches;
  if (only === undefined) return { guess: null, by: 'unknown' };
  return another === undefined ? { guess: only.intention, by: only.by } : { guess: null, by: 'several' };
}
