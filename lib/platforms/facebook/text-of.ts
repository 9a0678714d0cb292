/** The text of an item as the page shows it. */
import { readWords } from '../dom/read-text';
import type { FoundItem } from '../contract';
import { commentTextRoots, postTextRoots } from './text-roots';

export function textRootsOf(item: Pick<FoundItem, 'element' | 'ref'>): Element[] {
  return item.ref.kind === 'post' ? postTextRoots(item.element) : commentTextRoots(item.element);
}

export function textOf(item: Pick<FoundItem, 'element' | 'ref'>): string {
  return textRootsOf(item)
    .map((root) => readWords(root))
    .join('\n');
}
