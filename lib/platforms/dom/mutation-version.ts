/**
 * Whether a page's nodes have changed since one last looked: lets what is asked
 * twice a second walk the page only when there is something new.
 */
import { onceAPage } from './once-a-page';

/** By selector: the number of the last change that may have brought an element it fits. */
const pulses = onceAPage('uppsiktPulses', () => new WeakMap<Document, Map<string, number>>());
/** No number comes twice: between two observers nobody follows the page, and what was read before may not hold. */
const last = onceAPage('uppsiktLastPulse', () => ({ number: 0 }));
const nextPulse = (): number => (last.number += 1);

/**
 * Another number after every change that brought an element that `selector` fits: only what came is looked through,
 * never the whole page. Null while no observer follows the page, and then nothing may be taken as unchanged.
 */
export function mutationVersionOf(root: Document, selector: string): number | null {
  const counts = pulses.get(root);
  if (counts === undefined) return null;
  const known = counts.get(selector) ?? nextPulse();
  counts.set(selector, known);
  return known;
}

/**
 * Something changed, or may have: whoever asks next looks for itself.
 *
 * @param added what came; left out when anything may have
 */
export function bumpMutationVersion(root: Document, added?: Iterable<Element>): void {
  const counts = pulses.get(root) ?? new Map<string, number>();
  pulses.set(root, counts);
  const came = added === undefined ? null : [...added];
  for (const selector of counts.keys()) {
    if (came === null || came.some((element) => element.matches(selector) || element.querySelector(selector) !== null))
      counts.set(selector, nextPulse());
  }
}

export function stopMutationVersion(root: Document): void {
  pulses.delete(root);
}
