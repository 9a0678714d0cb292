/**
 * Whether comments have stood in a document since Uppsikt came to it. A list that is not drawn may have been, and then
 * it comes again as old and as sorted as it was; only a document's first list is the one that its address brought.
 */
import { onceAPage } from '../dom/once-a-page';

const lists = onceAPage('uppsiktYouTubeLists', () => new WeakMap<Document, 'none' | 'stood'>());

/** Noted at each look for comments, from the first one on. */
export function noteList(root: Document, isThere: boolean): void {
  if (isThere) lists.set(root, 'stood');
  else if (!lists.has(root)) lists.set(root, 'none');
}

/** False too of a document that nobody has looked through: what has stood there is not known. */
export const noneHasStood = (root: Document): boolean => lists.get(root) === 'none';
