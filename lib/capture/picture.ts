/** A picture that is being put together: what is drawn where, which pixels stand there, and the PNG of it. */
import type { Box } from './cut';
import type { Rows } from './seam';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Draws that part of the frame with its upper left corner at the row, from the left edge; pixel for pixel. */
  draw(bitmap: ImageBitmap, part: Box, row: number): void;
  rows(from: number, count: number): Rows;
  png(): Promise<Uint8Array<ArrayBuffer>>;
}

/** @throws Error when the browser gives no canvas of that size. */
export type MakePicture = (width: number, height: number) => Picture;

export const onCanvas: MakePicture = (width, height) => {
  const canvas = new OffscreenCanvas(width, height);
  // Opaque: a picture for the archive has no transparency.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return {
    width,
    height,
    draw: (bitmap, part, row) =>
      context.drawImage(bitmap, part.x, part.y, part.width, part.height, 0, row, part.width, part.height),
    rows: (from, count) => context.getImageData(0, from, width, count),
    png: async () => new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()),
  };
};
