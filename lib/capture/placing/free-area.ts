/**
 * The part of the window where the whole item can be seen: between sticky bars above and below, and inside the boxes
 * that scroll. Measured by hit-testing in the item's own columns, since a platform's bars cannot be known by name.
 */
import { clippingBoxes, parentOf } from './scrolling';

/** CSS pixels of the viewport. */
export interface Band {
  top: number;
  bottom: number;
}

/** CSS pixels. A bar casts a shadow over what is next to it. */
const SHADOW = 8;
const COLUMNS = [0.02, 0.25, 0.5, 0.75, 0.98];
const BARS = 6;

export function freeArea(element: Element): Band {
  const area: Band = { top: 0, bottom: innerHeight };
  for (const box of clippingBoxes(element)) {
    const { top } = box.getBoundingClientRect();
    area.top = Math.max(area.top, top + box.clientTop);
    area.bottom = Math.min(area.bottom, top + box.clientTop + box.clientHeight);
  }
  const item = element.getBoundingClientRect();
  const left = Math.max(0, item.left);
  const width = Math.min(innerWidth, item.right) - left;
  const { top, bottom } = area;
  for (const column of COLUMNS) {
    const x = left + column * width;
    area.top = Math.max(area.top, topOf(element, x, { top, bottom }));
    area.bottom = Math.min(area.bottom, bottomOf(element, x, { top, bottom }));
  }
  if (area.top > top) area.top += SHADOW;
  if (area.bottom < bottom) area.bottom -= SHADOW;
  return area;
}

function topOf(element: Element, x: number, { top, bottom }: Band): number {
  let at = top;
  for (let bar = 0; bar < BARS && at < bottom; bar += 1) {
    const found = barAt(element, x, at + 1);
    if (found === undefined || found.bottom <= at) break;
    at = found.bottom;
  }
  return at;
}

function bottomOf(element: Element, x: number, { top, bottom }: Band): number {
  let at = bottom;
  for (let bar = 0; bar < BARS && at > top; bar += 1) {
    const found = barAt(element, x, at - 1);
    if (found === undefined || found.top >= at) break;
    at = found.top;
  }
  return at;
}

/**
 * A bar that stays in place while the item scrolls under it. A bar inside the item counts only if the item has been
 * scrolled past it.
 */
function barAt(element: Element, x: number, y: number): DOMRect | undefined {
  const item = element.getBoundingClientRect();
  for (let at = document.elementFromPoint(x, y); at !== null && !at.contains(element); at = parentOf(at)) {
    // Our cover box is fixed but follows the page's scrolling.
    if (at.localName === 'uppsikt-cover') continue;
    const { position } = getComputedStyle(at);
    if (position !== 'fixed' && position !== 'sticky') continue;
    const box = at.getBoundingClientRect();
    if (!element.contains(at)) return box;
    const isStuck =
      y < innerHeight / 2 ? item.top < box.top - 1 && box.top <= y : item.bottom > box.bottom + 1 && box.bottom >= y;
    // A sticky element that is not stuck scrolls with the item like everything else.
    if (isStuck && position === 'sticky' && isAtItsEdge(at, box)) return box;
  }
  return undefined;
}

/** Whether a sticky box rests at the edge its own `top` or `bottom` gives. */
function isAtItsEdge(bar: Element, box: DOMRect): boolean {
  const style = getComputedStyle(bar);
  const [top, bottom] = [Number.parseFloat(style.top), Number.parseFloat(style.bottom)];
  const [from] = clippingBoxes(bar).map((outer) => outer.getBoundingClientRect());
  const [first, last] = [from?.top ?? 0, from?.bottom ?? innerHeight];
  return Math.abs(box.top - first - top) <= 2 || Math.abs(last - box.bottom - bottom) <= 2;
}
