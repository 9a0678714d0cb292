/**
 * Maps each element of the page to its clone in html2canvas. html2canvas reports the pairs through a hook that the
 * build adds (see lib/build/html2canvas-in-firefox.ts), so nothing needs to be written into the page to match them.
 */
import { shadowOf } from './elements-of';
import { addressOf, type InlinedImages } from './inline-images';

export interface Pairs {
  /** live -> clone */
  cloneOf: Map<Element, Element>;
  /** Called by html2canvas. Passed as its option `uppsikt`. */
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
        // The browser has already chosen a source, and putInImage sets it on the image itself.
        if (live instanceof HTMLSourceElement) clone.removeAttribute('srcset');
        // An iframe would load its page again, without the official's session, and drawing would wait for it.
        if (live instanceof HTMLIFrameElement) for (const name of ['src', 'srcdoc']) clone.removeAttribute(name);
        if (live instanceof HTMLObjectElement || live instanceof HTMLEmbedElement)
          for (const name of ['src', 'data']) clone.removeAttribute(name);
      },
      shadowOf,
    },
  };
}

/** Runs before the clone is inserted in its iframe, so that the picture is not requested again there. */
function putInImage(live: HTMLImageElement, clone: Element, images: InlinedImages): void {
  const data = images.byUrl.get(addressOf(live));
  if (data === undefined) return;
  for (const name of ['srcset', 'sizes', 'loading', 'crossorigin']) clone.removeAttribute(name);
  clone.setAttribute('src', data);
}
