/**
 * Whether a list, if only of no comments, has stood in a document since it was loaded. A list that is not drawn may
 * have been, and then it comes again as old and as sorted as it was; only a document's first list is one that is asked
 * for as it comes, and the one that its address brought.
 */
import { onceAPage } from '../dom/once-a-page';

const lists = onceAPage('uppsiktYouTubeLists', () => new WeakMap<Document, 'none' | 'not-known' | 'stood'>());

/** Whoever begins to look later than this may have missed a list: Uppsikt comes anew to tabs that are open, in ms. */
const FROM_THE_BEGINNING = 30_000;

/** Noted at each look for comments, from the first one on. */
export function noteList(root: Document, isThere: boolean): void {
  if (isThere) lists.set(root, 'stood');
  else if (!lists.has(root)) lists.set(root, ageOf(root) <= FROM_THE_BEGINNING ? 'none' : 'not-known');
}

/** False too of a document that has not been followed from its beginning. */
export const noneHasStood = (root: Document): boolean => lists.get(root) === 'none';

const ageOf = (root: Document): number => root.defaultView?.performance.now() ?? Infinity;
