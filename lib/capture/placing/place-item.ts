/**
 * The page's part of a screenshot: hides our own controls, scrolls the item (or its next slice) to where it can be seen
 * whole, and restores everything afterwards. Injected only when a picture is taken. Reports where the item is and what
 * its words are, and makes no decisions.
 */
import type { PlaceStep, Placed } from '../../messaging/page-commands';
import { freeArea, type Band } from './free-area';
import { rememberScroll, scrollUpBy } from './scrolling';
import { settled } from './settled';

/** What the content script provides: the item, located anew by its id at each step, and our own controls. */
interface PlaceHost {
  find(): { element: Element; text: string } | { error: string };
  hide(hidden: boolean): string[];
}

export type Placer = (step: PlaceStep, from: number, host: PlaceHost) => Promise<Placed | { error: string }>;

const TRIES = 4;
let putBack: (() => void) | undefined;
let hidden: string[] = [];

export const placeItem: Placer = async (step, from, host) => {
  const found = host.find();
  if (step === 'end') return finish(host, 'error' in found ? found : { ...standing(found.element), text: found.text });
  if ('error' in found) return found;
  if (step === 'look') return { ...standing(found.element), text: found.text };
  putBack ??= rememberScroll(found.element);
  // Repeated for each slice: our controls show themselves again on their own timer.
  hidden = host.hide(true);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (step === 'begin') intoSight(found.element);
    else scrollUpBy(found.element, found.element.getBoundingClientRect().top + from - freeArea(found.element).top);
    await settled(found.element);
    // Bars appear and disappear with scrolling, so check the position after the page has drawn it.
    if (step === 'begin' ? isInSight(found.element) : startsAt(found.element, from)) break;
  }
  const now = host.find();
  return 'error' in now ? now : { ...standing(now.element), text: now.text };
};

/** Shows our controls and scrolls back, whatever has happened to the item. */
function finish(host: PlaceHost, answer: Placed | { error: string }): Placed | { error: string } {
  host.hide(false);
  putBack?.();
  putBack = undefined;
  return answer;
}

function intoSight(element: Element): void {
  if (isInSight(element)) return;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const area = freeArea(element);
  const { top, height } = element.getBoundingClientRect();
  const room = area.bottom - area.top - height;
  // Centred in the free area; an item that is too tall starts at its top.
  scrollUpBy(element, Math.round(top - area.top - Math.max(0, room / 2)));
}

const fits = (height: number, area: Band): boolean => height > 0 && height <= area.bottom - area.top;

function isInSight(element: Element): boolean {
  const area = freeArea(element);
  const { top, bottom, height } = element.getBoundingClientRect();
  return fits(height, area) ? top >= area.top && bottom <= area.bottom : Math.abs(top - area.top) < 1;
}

/** True if the slice starts where requested, or earlier because the page cannot scroll further. */
const startsAt = (element: Element, from: number): boolean =>
  freeArea(element).top - element.getBoundingClientRect().top <= from + 1;

function standing(element: Element): Omit<Placed, 'text'> {
  const box = element.getBoundingClientRect();
  const area = freeArea(element);
  const viewport = { width: innerWidth, height: innerHeight };
  const left = Math.max(0, box.left);
  return {
    rect: { x: left, y: box.top, width: Math.max(0, Math.min(box.right, viewport.width) - left), height: box.height },
    viewport,
    scroll: { x: scrollX, y: scrollY },
    area,
    fits: fits(box.height, area) && box.top >= area.top && box.bottom <= area.bottom,
    cutAtTheSide: box.left < -1 || box.right > viewport.width + 1,
    tooWide: box.width > viewport.width + 2,
    pixelRatio: devicePixelRatio,
    address: location.href,
    hidden,
  };
}
