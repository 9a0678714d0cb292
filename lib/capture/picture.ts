/** A canvas that a picture is assembled on: draw parts of frames, read pixels back, export a PNG. */
import type { Box } from './cut';
import type { Rows } from './seam';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Draws that part of the frame pixel for pixel at the left edge, with its top at `row`. */
  draw(bitmap: ImageBitmap, part: Box, row: number): void;
  rows(from: number, count: number): Rows;
  png(): Promise<Uint8Array<ArrayBuffer>>;
}

/** @throws Error if the browser cannot create a canvas of that size */
export type MakePicture = (width: number, height: number) => Picture;

export const onCanvas: MakePicture = (width, height) => {
  const canvas = new OffscreenCanvas(width, height);
  // Opaque, because an archived picture has no transparency.
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
