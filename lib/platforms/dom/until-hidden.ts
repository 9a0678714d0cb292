/**
 * Detects when a button that was left to the official is hidden. YouTube re-uses one dialog for every comment: when
 * shown again, the same button may belong to another comment.
 */
import { isShown } from './menu';

/** The attributes that show and hide a re-used element. */
export const SHOWN_BY = ['hidden', 'aria-hidden', 'style', 'class', 'open'];

/** Aborted once the element has been hidden or removed, by itself or with an ancestor. */
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
  // Observes ancestors only: the rest of the page changes all the time.
  for (let node: Element | null = element; node !== null; node = node.parentElement)
    observer.observe(node, { attributes: true, attributeFilter: SHOWN_BY, childList: true });
  return ended.signal;
}
