/**
 * Which element of the page each element of html2canvas's clone stands for. html2canvas tells through a hook that the
 * build puts in (see lib/build/html2canvas-in-firefox.ts), so nothing is written into the page to find them again.
 */
import { shadowOf } from './elements-of';
import { addressOf, type InlinedImages } from './inline-images';

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
        if (live instanceof HTMLObjectElement || live instanceof HTMLEmbedElement)
          for (const name of ['src', 'data']) clone.removeAttribute(name);
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
