/**
 * When a button that was left to the official is hidden. YouTube uses one dialog again for every comment: shown again,
 * the same button may be another comment's.
 */
import { isShown } from './menu';

/** What an element that is used again is shown and hidden by. */
export const SHOWN_BY = ['hidden', 'aria-hidden', 'style', 'class', 'open'];

/** Aborted once the element has been hidden or taken away, by itself or with what it stands in. */
export function untilHidden(element: Element): AbortSignal {
  const ended = new AbortController();
  const page = element.ownerDocument.defaultView;
  if (page === null || !isShown(element)) {
    ended.abort();
    return ended.signal;
  }
  const observer = new page.MutationObserver(() => {
    if (isShown(element)) return;
    observer.disconnect();
    ended.abort();
  });
  // Only what it stands in: the page beside it changes all the time.
  for (let node: Element | null = element; node !== null; node = node.parentElement)
    observer.observe(node, { attributes: true, attributeFilter: SHOWN_BY, childList: true });
  return ended.signal;
}
