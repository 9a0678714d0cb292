/**
 * Finds, by element name, the elements that say who owns a page and who acts. Called twice a second: a thread of a
 * thousand comments is only walked through when such an element has been added. An element's name never changes; its
 * content is read each time.
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
  version: number;
  elements: Element[];
}
const known = new WeakMap<Document, Known>();

/** In document order, as of the last time such an element was added; without those that have left the document. */
export function elementsNamed(root: Document, name: ElementName): Element[] {
  const version = mutationVersionOf(root, any);
  // No observer follows the page.
  if (version === null) return [...root.getElementsByTagName(name)];
  const before = known.get(root);
  const now = before?.version === version ? before : { version, elements: [...root.querySelectorAll(any)] };
  known.set(root, now);
  return now.elements.filter((element) => element.localName === name && root.contains(element));
}
