/** Puts the slices of an item that is taller than the window together. Each seam is compared before the next slice is drawn. */
import type { Box } from './cut';
import { seamOf } from './seam';

export interface Slice {
  bitmap: ImageBitmap;
  /** What of the frame is drawn, in its own pixels. */
  cut: Box;
  /** Row of the whole picture that the cut's first row belongs to. */
  row: number;
}

/** More than this share of pixels that differ is a seam that can be seen. */
export const VISIBLE_SEAM = 0.005;

export interface Stitched {
  canvas: OffscreenCanvas;
  /** The worst of the seams: share of compared pixels that differ. */
  seamScore: number;
}

/** Undefined when a slice does not reach the one above it. */
export function stitch(slices: Slice[]): Stitched | undefined {
  const [first, last] = [slices[0], slices.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const canvas = new OffscreenCanvas(first.cut.width, last.row + last.cut.height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  let [filled, moved, worst] = [0, 0, 0];
  for (const { bitmap, cut, row } of slices) {
    let at = row + moved;
    let skip = 0;
    if (filled > 0) {
      const overlap = Math.min(filled - at, cut.height);
      if (overlap < 16) return undefined;
      // The middle half: bars cast shadows on a slice's edges.
      const [start, height] = [Math.floor(overlap / 4), Math.floor(overlap / 2)];
      const seam = seamOf(context.getImageData(0, at + start, cut.width, height), rowsOf(bitmap, { ...cut, y: cut.y + start, height }));
      moved += seam.shift;
      at += seam.shift;
      worst = Math.max(worst, seam.score);
      skip = Math.floor(overlap / 2);
    }
    context.drawImage(bitmap, cut.x, cut.y + skip, cut.width, cut.height - skip, 0, at + skip, cut.width, cut.height - skip);
    filled = at + cut.height;
  }
  return { canvas, seamScore: worst };
}

function rowsOf(bitmap: ImageBitmap, { x, y, width, height }: Box): ImageData {
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.drawImage(bitmap, x, y, width, height, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
