/**
 * Which element of the page each element of html2canvas's clone stands for. html2canvas tells through a hook that the build puts in
 * (see html2canvas-in-firefox.ts), so nothing is written into the page to find them again.
 */
import type { InlinedImages } from './inline-images';
import { addressOf } from './inline-images';

export interface Pairs {
  /** live -> clone */
  cloneOf: Map<Element, Element>;
  /** What html2canvas calls; passed as its option `uppsikt`. */
  hooks: { pair(live: Element, clone: Element): void; shadowOf(host: Element): ShadowRoot | null };
}

export function pairsOf(images: InlinedImages): Pairs {
  const cloneOf = new Map<Element, Element>();
  return {
    cloneOf,
    hooks: {
      pair(live, clone) {
        cloneOf.set(live, clone);
        if (live instanceof HTMLImageElement) putInImage(live, clone, images);
        // Which of several pictures it is has been chosen, and stands in the image itself.
        if (live instanceof HTMLSourceElement) clone.removeAttribute('srcset');
        // A frame would load its page anew, without the official's session state, and its load would be waited for.
        if (live instanceof HTMLIFrameElement) for (const name of ['src', 'srcdoc']) clone.removeAttribute(name);
        if (live instanceof HTMLObjectElement || live instanceof HTMLEmbedElement) for (const name of ['src', 'data']) clone.removeAttribute(name);
      },
      shadowOf,
    },
  };
}

/** Before the clone is put in its frame, so that the picture is never asked for again there. */
function putInImage(live: HTMLImageElement, clone: Element, images: InlinedImages): void {
  const data = images.byUrl.get(addressOf(live));
  if (data === undefined) return;
  for (const name of ['srcset', 'sizes', 'loading', 'crossorigin']) clone.removeAttribute(name);
  clone.setAttribute('src', data);
}

/** Closed roots too: an extension's content script may open them, in Chromium through chrome.dom, in Firefox by a method of the element. */
export function shadowOf(host: Element): ShadowRoot | null {
  if (host.shadowRoot !== null) return host.shadowRoot;
  const opened = (host as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (opened !== undefined) return isAuthored(host) ? opened : null;
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } };
  try {
    return host instanceof HTMLElement && isAuthored(host) ? (chrome?.dom?.openOrClosedShadowRoot(host) ?? null) : null;
  } catch {
    return null;
  }
}

/** The browser's own parts (a video's buttons, an input's inner box) have roots as well, which are not the page's. */
const isAuthored = (host: Element): boolean => host.tagName.includes('-') || MAY_HOST.has(host.tagName);
const MAY_HOST = new Set(['ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'DIV', 'FOOTER', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'MAIN', 'NAV', 'P', 'SECTION', 'SPAN']);

/** Every element inside, those in shadow roots too, in the order of the tree. `root` itself comes first. */
export function* elementsOf(root: Element, isLeftOut: (element: Element) => boolean = () => false): Generator<Element> {
  yield root;
  for (const parent of [shadowOf(root), root]) {
    for (const child of parent?.children ?? []) if (!isLeftOut(child)) yield* elementsOf(child, isLeftOut);
  }
}
