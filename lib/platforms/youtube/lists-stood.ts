/**
 * Remembers whether a document has shown a comment list, even an empty one, since it was loaded. A list that is not
 * drawn now may have been drawn before; it then comes back as old and as sorted as it was. Only a document's first list
 * is known to be freshly loaded and to be the one that the address asked for.
 */
import { onceAPage } from '../dom/once-a-page';

const lists = onceAPage('uppsiktYouTubeLists', () => new WeakMap<Document, 'none' | 'not-known' | 'stood'>());

/**
 * If we start to look later than this, we may have missed a list: Uppsikt is also injected in tabs that are already
 * open. In milliseconds.
 */
const FROM_THE_BEGINNING = 30_000;

/** Called at each look for comments, from the first one on. */
export function noteList(root: Document, isThere: boolean): void {
  if (isThere) lists.set(root, 'stood');
  else if (!lists.has(root)) lists.set(root, ageOf(root) <= FROM_THE_BEGINNING ? 'none' : 'not-known');
}

/** Also false for a document that has not been followed from its beginning. */
export const noneHasStood = (root: Document): boolean => lists.get(root) === 'none';

const ageOf = (root: Document): number => root.defaultView?.performance.now() ?? Infinity;
