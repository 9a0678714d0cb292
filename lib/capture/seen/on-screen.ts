/**
 * Whether a picture is on the official's screen now. In doubt the answer is no. It must be loaded, neither hidden nor
 * blurred, and uncovered. At least half of it (or half a window of it) must be inside the window and inside its
 * clipping ancestors.
 */
import { overlayHostSelector } from '../../platforms/dom/overlay-host';
import { cutByAround, isBlurred, shapedBy, type Around, type Box } from './around';

/** @param around cache of styles for this look */
export function isOnScreen(picture: Element, around: Around = new Map()): boolean {
  if (document.visibilityState !== 'visible' || !isLoaded(picture)) return false;
  const whole = picture.getBoundingClientRect();
  const inside = inWindow(whole);
  // Rules out pictures far from the window without computing any style.
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

/** Whether most satisfy the test. Stops as soon as it is decided, because hit-testing is slow. */
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
 * CSS pixels: the size of an avatar beside a name. Each hit-test costs up to a millisecond on a long page, and a window
 * shows dozens of these.
 */
const SMALL = 64;

/**
 * Points as shares of the visible part, centre first. A small picture is tested at the centre and two opposite corners.
 */
const POINTS_OF_SMALL = [
  [0.5, 0.5],
  [0.25, 0.25],
  [0.75, 0.75],
] as const;
const POINTS = [...POINTS_OF_SMALL, [0.75, 0.25], [0.25, 0.75]] as const;

/** True for a picture in an SVG, whose loading state is unknown; it is drawn as soon as it exists. */
function isLoaded(picture: Element): boolean {
  if (picture instanceof HTMLImageElement) return picture.complete && picture.naturalWidth > 0;
  if (picture instanceof HTMLVideoElement) return picture.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
  return true;
}

/** @returns a test of whether an element that was hit at a point of the picture is the picture, or stands for it */
function whatShows(picture: Element, around: Around): (named: Element) => boolean {
  // Firefox returns the button for everything inside it.
  const button = picture.closest('button');
  if (getComputedStyle(picture).pointerEvents !== 'none') return (named) => named === picture || named === button;
  // Hit-testing skips a picture with `pointer-events: none` and returns its container, or what is behind it.
  const shape = shapedBy(picture, around);
  return (named) => named.contains(picture) && (shape === null || shape.contains(named));
}

/**
 * Whether the picture is topmost at the point, ignoring empty layers. A container is also hit where the picture is
 * clipped away, so a hit on it proves nothing by itself.
 */
function isUppermost(shows: (named: Element) => boolean, x: number, y: number): boolean {
  // Fast path: usually the picture is on top, and elementFromPoint is quicker than elementsFromPoint.
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

/** An overlay that takes presses is often empty. One that paints anything is not clear. */
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

/** Alpha. A hover shade is fainter than this. */
const FAINT = 0.3;

function alphaOf(colour: string): number {
  if (colour === 'transparent' || colour === '') return 0;
  const last = /^rgba\(.*,\s*([\d.]+)\)$/.exec(colour)?.[1] ?? /\/\s*([\d.]+)\)$/.exec(colour)?.[1];
  return last === undefined ? 1 : Number(last);
}
