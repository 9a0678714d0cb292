/**
 * Whether a picture stands on the official's screen now. Every doubt is a no: it is loaded, neither hidden nor blurred,
 * at least half of it (or half a window of it) is inside the window, and nothing lies over it.
 */
import { overlayHostSelector } from '../../platforms/dom/overlay-host';

export function isOnScreen(picture: Element): boolean {
  if (document.visibilityState !== 'visible' || !isLoaded(picture)) return false;
  const box = picture.getBoundingClientRect();
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const width = Math.min(innerWidth, box.right) - left;
  const height = Math.min(innerHeight, box.bottom) - top;
  if (width <= 0 || height <= 0) return false;
  if (width < Math.min(box.width, innerWidth) / 2 || height < Math.min(box.height, innerHeight) / 2) return false;
  if (!picture.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || isBlurred(picture)) return false;
  const points = width <= SMALL && height <= SMALL ? POINTS.slice(0, 1) : POINTS;
  return inMost(points, ([x, y]) => isUppermost(picture, left + width * x, top + height * y));
}

/** Asks no more than it takes to know: what lies at a point is asked of the browser, which looks for it in the page. */
function inMost<T>(all: readonly T[], holds: (each: T) => boolean): boolean {
  let [yes, no] = [0, 0];
  for (const each of all) {
    if (holds(each)) yes += 1;
    else no += 1;
    if (yes > all.length / 2) return true;
    if (no > all.length / 2) return false;
  }
  return false;
}

/**
 * Pixels: the picture beside a name. What lies over more than half of it from any side lies over its middle too. Each
 * point that is asked about costs up to a millisecond on a long page, and a window shows dozens of these.
 */
const SMALL = 64;

/** Shares of what is inside the window, the middle first. */
const POINTS = [
  [0.5, 0.5],
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

/** Of a picture in a drawing the page cannot be asked; it is drawn as soon as it is there. */
function isLoaded(picture: Element): boolean {
  if (picture instanceof HTMLImageElement) return picture.complete && picture.naturalWidth > 0;
  if (picture instanceof HTMLVideoElement) return picture.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
  return true;
}

/** Platforms blur what may upset until somebody asks to see it. */
function isBlurred(picture: Element): boolean {
  for (let at: Element | null = picture; at !== null; at = at.parentElement)
    if (/blur|opacity|brightness|url\(/.test(getComputedStyle(at).filter)) return true;
  return false;
}

function isUppermost(picture: Element, x: number, y: number): boolean {
  // Mostly it is, and what lies on top is found sooner than all that lies there.
  const top = document.elementFromPoint(x, y);
  if (top === null) return false;
  if (top === picture || top.contains(picture)) return true;
  if (!isClear(top)) return false;
  for (const over of document.elementsFromPoint(x, y)) {
    // Its own parents come after it, or before it where it does not take presses.
    if (over === picture || over.contains(picture)) return true;
    if (!isClear(over)) return false;
  }
  return false;
}

const SOLID = 'img, video, canvas, image, iframe, object, embed';

/** What lies over a picture to be pressed is often empty; what paints anything of its own is not. */
function isClear(over: Element): boolean {
  const style = getComputedStyle(over);
  if (Number(style.opacity) === 0) return true;
  return (
    !over.matches(`${SOLID}, ${overlayHostSelector}`) &&
    style.backgroundImage === 'none' &&
    (style.backdropFilter ?? 'none') === 'none' &&
    alphaOf(style.backgroundColor) <= FAINT
  );
}

/** A shade that comes with the pointer is fainter. */
const FAINT = 0.3;

function alphaOf(colour: string): number {
  if (colour === 'transparent' || colour === '') return 0;
  const last = /^rgba\(.*,\s*([\d.]+)\)$/.exec(colour)?.[1] ?? /\/\s*([\d.]+)\)$/.exec(colour)?.[1];
  return last === undefined ? 1 : Number(last);
}
