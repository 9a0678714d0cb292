/**
 * Tells whether a page's nodes have changed since the last look. Code that runs twice a second then only walks the page
 * when there is something new.
 */
import { onceAPage } from './once-a-page';

/** By selector: the version of the last change that may have added a matching element. */
const versions = onceAPage('uppsiktPulses', () => new WeakMap<Document, Map<string, number>>());
/** No number is used twice: between two observers the page is not followed, so earlier readings may be stale. */
const last = onceAPage('uppsiktLastPulse', () => ({ number: 0 }));
const nextVersion = (): number => (last.number += 1);

/**
 * Returns a new number after every change that added an element matching `selector`. Only added nodes are searched,
 * never the whole page. Null while no observer follows the page; then nothing may be assumed unchanged.
 */
export function mutationVersionOf(root: Document, selector: string): number | null {
  const counts = versions.get(root);
  if (counts === undefined) return null;
  const known = counts.get(selector) ?? nextVersion();
  counts.set(selector, known);
  return known;
}

/**
 * Records that something changed, or may have, so that the next caller looks again.
 *
 * @param added the added elements; left out if anything may have been added
 */
export function bumpMutationVersion(root: Document, added?: Iterable<Element>): void {
  const counts = versions.get(root) ?? new Map<string, number>();
  versions.set(root, counts);
  const came = added === undefined ? null : [...added];
  for (const selector of counts.keys()) {
    if (came === null || came.some((element) => element.matches(selector) || element.querySelector(selector) !== null))
      counts.set(selector, nextVersion());
  }
}

export function stopMutationVersion(root: Document): void {
  versions.delete(root);
}
