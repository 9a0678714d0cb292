/**
 * Checks from outside the iframe whether the official can see the whole card. Any check without a clear yes fails.
 *
 * To find what is on top, `elementFromPoint` is asked at sample points of the iframe. It ignores elements that let
 * pointer events through. In Chromium the card itself detects those (lib/pages/card/watch-sight); in other browsers
 * nothing else may be in the browser's top layer.
 */
import type { CardSight } from '../../card-opening/card-sight';
import { isInPlace } from './hand-token';

export interface CardView {
  /** The topmost element at a point, in a document or shadow root. */
  at: (root: Document | ShadowRoot, x: number, y: number) => Element | null;
  /**
   * Other elements in the browser's top layer, as far as they can be found. Empty where the browser reports visibility
   * to the card itself.
   */
  onTop: () => readonly Element[];
  styleOf: (element: Element) => Pick<CSSStyleDeclaration, 'getPropertyValue'>;
  window: { width: number; height: number; hidden: boolean };
}

/**
 * Style values that leave an element unaltered. A browser returns '' for a property it does not know, which then has no
 * effect.
 */
const PLAIN: Record<string, readonly string[]> = {
  opacity: ['1'],
  visibility: ['visible'],
  'content-visibility': ['visible'],
  'pointer-events': ['auto'],
  filter: ['none'],
  // Chromium gives an open popover the identity matrix, which moves nothing.
  transform: ['none', 'matrix(1, 0, 0, 1, 0, 0)'],
  translate: ['none'],
  rotate: ['none'],
  scale: ['none'],
  zoom: ['1', 'normal'],
  'clip-path': ['none'],
  clip: ['auto'],
  'mask-image': ['none'],
  'mix-blend-mode': ['normal'],
};

/** The iframe's size according to its style sheet, in pixels. */
const FRAME = { width: 420, height: 690, besideWidth: 32, besideHeight: 80 } as const;

export function cardInSight(
  { host, root, frame }: { host: HTMLElement; root: ShadowRoot; frame: HTMLIFrameElement },
  view: CardView,
): CardSight {
  if (host.hidden || view.window.hidden) return 'hidden';
  if (!isInPlace(frame, root)) return 'moved';
  if (![host, frame].every((each) => isPlain(view.styleOf(each)))) return 'faded';
  const box = frame.getBoundingClientRect();
  if (!isWhole(box, view.window)) return 'cut';
  if (view.onTop().some((other) => other !== host && meets(other.getBoundingClientRect(), box))) return 'covered';
  const isClear = pointsOf(box).every(([x, y]) => view.at(document, x, y) === host && view.at(root, x, y) === frame);
  return isClear ? 'in-sight' : 'covered';
}

const isPlain = (style: Pick<CSSStyleDeclaration, 'getPropertyValue'>): boolean =>
  Object.entries(PLAIN).every(([name, values]) => {
    const value = style.getPropertyValue(name);
    return value === '' || values.includes(value);
  });

/** Allows one pixel for rounding. */
function isWhole(box: DOMRect, { width, height }: { width: number; height: number }): boolean {
  const inside = box.left >= -1 && box.top >= -1 && box.right <= width + 1 && box.bottom <= height + 1;
  const large =
    box.width >= Math.min(FRAME.width, width - FRAME.besideWidth) - 1 &&
    box.height >= Math.min(FRAME.height, height - FRAME.besideHeight) - 1;
  return inside && large && box.width > 0 && box.height > 0;
}

const meets = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** Sample points: close to the edges, inside the rounded corners, and evenly between. */
const INSET = 12;
const EACH_WAY = 7;

function pointsOf({ left, top, width, height }: DOMRect): [number, number][] {
  const steps = Array.from({ length: EACH_WAY }, (_, index) => index / (EACH_WAY - 1));
  return steps.flatMap((down) =>
    steps.map((along): [number, number] => [
      left + INSET + along * (width - 2 * INSET),
      top + INSET + down * (height - 2 * INSET),
    ]),
  );
}

/** Reads the view from the actual page. */
export const pageView = (): CardView => ({
  at: (root, x, y) => root.elementFromPoint(x, y),
  onTop: () =>
    'isVisible' in IntersectionObserverEntry.prototype
      ? []
      : [...document.querySelectorAll(':popover-open, dialog:modal, :fullscreen')],
  styleOf: (element) => getComputedStyle(element),
  window: { width: innerWidth, height: innerHeight, hidden: document.hidden },
});
