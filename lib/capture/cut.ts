/** Which of a frame's own pixels are the item's. Pure; rectangles in CSS pixels come in, whole device pixels go out. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Measures {
  /** The frame's width in its own pixels. */
  frameWidth: number;
  viewportWidth: number;
  /** As the page says; right in an ordinary window, and then exact. */
  pixelRatio: number;
}

/**
 * Frame pixels for one CSS pixel: the frame's width over the window's. That window width is a whole number even where
 * the zoom makes it a broken one, so where the page's own ratio agrees
 * within that rounding it is the more exact of the two.
 */
export function scaleOf({ frameWidth, viewportWidth, pixelRatio }: Measures): number {
  const measured = frameWidth / viewportWidth;
  const isAgreed = Math.abs(frameWidth / pixelRatio - viewportWidth) <= 1;
  return isAgreed ? pixelRatio : measured;
}

/** Less than this over an edge is the arithmetic's and not the item's. */
const HAIR = 1e-3;

/**
 * The smallest rectangle of whole pixels at 100 % zoom around the item, in the frame's
 * pixels: as browsers cut their own pictures of an element.
 *
 * @param zoom the browser's zoom, which the scale holds too
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
