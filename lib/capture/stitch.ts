/**
 * Stitches the slices of an item that is taller than the window. Each seam is compared before the next slice is drawn.
 */
import type { Box } from './cut';
import type { MakePicture, Picture } from './picture';
import { seamOf } from './seam';

export interface Slice {
  bitmap: ImageBitmap;
  /** The part of the frame that is drawn, in the frame's pixels. */
  cut: Box;
  /** Row of the whole picture that the cut's first row belongs to. */
  row: number;
}

/** A seam is visible if more than this share of pixels differ. */
export const VISIBLE_SEAM = 0.005;

export interface Stitched {
  picture: Picture;
  /** The worst seam: share of compared pixels that differ. */
  seamScore: number;
  /** Rows of the picture where one slice ends and the next begins. */
  seams: number[];
}

/** Undefined if a slice does not reach the one above it. */
export function stitch(slices: Slice[], makePicture: MakePicture): Stitched | undefined {
  const [first, last] = [slices[0], slices.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const picture = makePicture(first.cut.width, last.row + last.cut.height);
  const seams: number[] = [];
  let [filled, moved, worst] = [0, 0, 0];
  for (const { bitmap, cut, row } of slices) {
    let at = row + moved;
    let skip = 0;
    if (filled > 0) {
      const overlap = Math.min(filled - at, cut.height);
      if (overlap < 16) return undefined;
      // Only the middle half: bars cast shadows on a slice's edges.
      const [start, height] = [Math.floor(overlap / 4), Math.floor(overlap / 2)];
      const below = makePicture(cut.width, height);
      below.draw(bitmap, { ...cut, y: cut.y + start, height }, 0);
      const seam = seamOf(picture.rows(at + start, height), below.rows(0, height));
      moved += seam.shift;
      at += seam.shift;
      worst = Math.max(worst, seam.score);
      skip = Math.floor(overlap / 2);
      seams.push(at + skip);
    }
    picture.draw(bitmap, { ...cut, y: cut.y + skip, height: cut.height - skip }, at + skip);
    filled = at + cut.height;
  }
  return { picture, seamScore: worst, seams };
}
