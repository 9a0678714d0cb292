/**
 * The elements of a page that say whose it is and who acts, by their names. Asked twice a second: a thread of a
 * thousand comments is walked through only when one of these has come. A name never changes, and what an element says
 * is read each time.
 */
import { mutationVersionOf } from '../dom/mutation-version';

const NAMES = [
  'ytd-watch-flexy',
  'ytd-watch-metadata',
  'ytd-video-owner-renderer',
  'ytd-reel-video-renderer',
  'ytd-backstage-post-renderer',
  'ytd-comment-simplebox-renderer',
  'ytd-commentbox',
  'ytd-active-account-header-renderer',
  'script',
  'meta',
  'link',
] as const;
export type ElementName = (typeof NAMES)[number];
const any = NAMES.join(', ');

interface Known {
  pulse: number;
  elements: Element[];
}
const known = new WeakMap<Document, Known>();

/** In document order, as they stood when the last of them came; none that has left for another document. */
export function elementsNamed(root: Document, name: ElementName): Element[] {
  const pulse = mutationVersionOf(root, any);
  // Nobody follows the page.
  if (pulse === null) return [...root.getElementsByTagName(name)];
  const before = known.get(root);
  const now = before?.pulse === pulse ? before : { pulse, elements: [...root.querySelectorAll(any)] };
  known.set(root, now);
  return now.elements.filter((element) => element.localName === name && root.contains(element));
}
