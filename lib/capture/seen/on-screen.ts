/**
 * Whether a picture stands on the official's screen now. Every doubt is a no: it is loaded, neither hidden nor blurred,
 * at least half of it (or half a window of it) is inside the window and inside what it stands in, and nothing lies over
 * it.
 */
import { overlayHostSelector } from '../../platforms/dom/overlay-host';
import { cutByAround, isBlurred, shapedBy, type Around, type Box } from './around';

/** @param around what is known of this look already */
export function isOnScreen(picture: Element, around: Around = new Map()): boolean {
  if (document.visibilityState !== 'visible' || !isLoaded(picture)) return false;
  const whole = picture.getBoundingClientRect();
  const inside = inWindow(whole);
  // What is far from the window is told without asking for any style.
  if (!isEnough(inside, whole)) return false;
  if (!picture.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || isBlurred(picture, around))
    return false;
  const shown = cutByAround(picture, inside, around);
  if (!isEnough(shown, whole)) return false;
  const shows = whatShows(picture, around);
  const points = whole.width <= SMALL && whole.height <= SMALL ? POINTS_OF_SMALL : POINTS;
  const [width, height] = [shown.right - shown.left, shown.bottom - shown.top];
  return inMost(points, ([x, y]) => isUppermost(shows, shown.left + width * x, shown.top + height * y));
}

const inWindow = ({ left, top, right, bottom }: Box): Box => ({
  left: Math.max(0, left),
  top: Math.max(0, top),
  right: Math.min(innerWidth, right),
  bottom: Math.min(innerHeight, bottom),
});

function isEnough({ left, top, right, bottom }: Box, whole: DOMRect): boolean {
  const [width, height] = [right - left, bottom - top];
  if (width <= 0 || height <= 0) return false;
  return width >= Math.min(whole.width, innerWidth) / 2 && height >= Math.min(whole.height, innerHeight) / 2;
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
 * Pixels of the picture's own: the one beside a name. Each point that is asked about costs up to a millisecond on a
 * long page, and a window shows dozens of these.
 */
const SMALL = 64;

/** Shares of what shows of it, the middle first. Of a small one the middle and two opposite corners. */
const POINTS_OF_SMALL = [
  [0.5, 0.5],
  [0.25, 0.25],
  [0.75, 0.75],
] as const;
const POINTS = [...POINTS_OF_SMALL, [0.75, 0.25], [0.25, 0.75]] as const;

/** Of a picture in a drawing the page cannot be asked; it is drawn as soon as it is there. */
function isLoaded(picture: Element): boolean {
  if (picture instanceof HTMLImageElement) return picture.complete && picture.naturalWidth > 0;
  if (picture instanceof HTMLVideoElement) return picture.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
  return true;
}

/** @returns whether an element that the browser names at a point of the picture is the picture, or stands for it */
function whatShows(picture: Element, around: Around): (named: Element) => boolean {
  // Firefox names a button for all that stands in it.
  const button = picture.closest('button');
  if (getComputedStyle(picture).pointerEvents !== 'none') return (named) => named === picture || named === button;
  // The browser does not name what takes no presses: what it stands in is named, or what is behind.
  const shape = shapedBy(picture, around);
  return (named) => named.contains(picture) && (shape === null || shape.contains(named));
}

/**
 * What the picture stands in is named after it even where the picture is cut away: that says nothing of the picture.
 */
function isUppermost(shows: (named: Element) => boolean, x: number, y: number): boolean {
  // Mostly it is, and what lies on top is found sooner than all that lies there.
  const top = document.elementFromPoint(x, y);
  if (top === null) return false;
  if (shows(top)) return true;
  if (!isClear(top)) return false;
  for (const over of document.elementsFromPoint(x, y)) {
    if (shows(over)) return true;
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
