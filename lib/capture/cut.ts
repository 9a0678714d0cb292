/** Which pixels of a frame belong to the item. Pure: takes rectangles in CSS pixels, returns whole device pixels. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Measures {
  /** The frame's width in device pixels. */
  frameWidth: number;
  viewportWidth: number;
  /** The page's devicePixelRatio. Exact in an ordinary window. */
  pixelRatio: number;
}

/**
 * Frame pixels per CSS pixel: the frame's width divided by the window's. The window width is a whole number even when
 * zoom makes it fractional. So if the page's own ratio agrees within that rounding, it is the more exact of the two.
 */
export function scaleOf({ frameWidth, viewportWidth, pixelRatio }: Measures): number {
  const measured = frameWidth / viewportWidth;
  const isAgreed = Math.abs(frameWidth / pixelRatio - viewportWidth) <= 1;
  return isAgreed ? pixelRatio : measured;
}

/** CSS pixels. An overshoot smaller than this is floating-point error. */
const HAIR = 1e-3;

/**
 * The smallest rectangle of whole pixels at 100 % zoom that contains the item, in the frame's pixels. Browsers cut
 * their own element screenshots the same way.
 *
 * @param zoom the browser's zoom, which is already included in the scale
 */
export function cutOf(rect: Box, scale: number, zoom: number, frame: { width: number; height: number }): Box {
  const unit = scale / zoom;
  const low = (value: number): number => Math.max(0, Math.floor(Math.floor(value * zoom + HAIR) * unit + HAIR));
  const high = (value: number, most: number): number =>
    Math.min(most, Math.ceil(Math.ceil(value * zoom - HAIR) * unit - HAIR));
  const [x, y] = [low(rect.x), low(rect.y)];
  return {
    x,
    y,
    width: high(rect.x + rect.width, frame.width) - x,
    height: high(rect.y + rect.height, frame.height) - y,
  };
}
