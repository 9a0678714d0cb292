/** The elements that hold a comment's text. */
import type { FoundItem } from '../contract';
import { firstOf, texts } from './selectors';

export function textRootsOf({ element }: Pick<FoundItem, 'element'>): Element[] {
  const found = firstOf(element, texts);
  return found === undefined ? [] : [found.element];
}
