/**
 * Finds which parts of the browser's own picture of an element are missing in ours. A canvas smooths letters
 * differently and places them by other fractions of a pixel than a page, so single pixels say nothing. Both pictures
 * are read as blocks of 8 × 8 pixels, each with its mean colour and its unevenness. A block is missing when no block of
 * ours within two pixels is about the same. A part is missing when at least `LEAST` adjacent blocks are missing (about
 * the area of one emoji in running text).
 */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const BLOCK = 8;
const NEAR = 2;
/** Of 255, per channel. Text drawn a pixel aside stays below it; missing text does not. */
const COLOUR = 26;
const UNEVEN = 34;
const LEAST = 3;

export interface Compared {
  /** Regions of the browser's picture that ours lacks, in pixels of that picture. */
  missing: { x: number; y: number; width: number; height: number }[];
  /** Share of pixels that differ by pixelmatch, ignoring anti-aliasing. For the report. */
  pixels: number;
}

/** @param least number of adjacent blocks that make a missing part; fewer where small things are compared */
export function comparePictures(theirs: Buffer, ours: Buffer, least = LEAST): Compared {
  const [a, b] = [PNG.sync.read(theirs), PNG.sync.read(ours)];
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  // Up to two pixels of difference in size are rounding; more means that something is cut off.
  const cut =
    Math.abs(a.width - b.width) > 2 || Math.abs(a.height - b.height) > 2
      ? [{ x: 0, y: 0, width: a.width, height: a.height }]
      : [];
  const columns = Math.floor(width / BLOCK);
  const rows = Math.floor(height / BLOCK);
  const bad = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      if (!hasAlike(a, b, column * BLOCK, row * BLOCK)) bad.add(row * columns + column);
  }
  return { missing: [...cut, ...parts(bad, columns, least)], pixels: share(a, b, width, height) };
}

interface Block {
  mean: [number, number, number];
  uneven: number;
}

function blockOf(png: PNG, x: number, y: number): Block | null {
  if (x < 0 || y < 0 || x + BLOCK > png.width || y + BLOCK > png.height) return null;
  const [sum, squares]: [[number, number, number], [number, number, number]] = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (let dy = 0; dy < BLOCK; dy += 1) {
    for (let dx = 0; dx < BLOCK; dx += 1) {
      const at = ((y + dy) * png.width + x + dx) * 4;
      for (const channel of [0, 1, 2] as const) {
        const value = png.data[at + channel] ?? 0;
        sum[channel] += value;
        squares[channel] += value * value;
      }
    }
  }
  const count = BLOCK * BLOCK;
  const mean: Block['mean'] = [sum[0] / count, sum[1] / count, sum[2] / count];
  return {
    mean,
    uneven: Math.max(
      ...([0, 1, 2] as const).map((channel) => Math.sqrt(Math.max(0, squares[channel] / count - mean[channel] ** 2))),
    ),
  };
}

function hasAlike(a: PNG, b: PNG, x: number, y: number): boolean {
  const wanted = blockOf(a, x, y);
  if (wanted === null) return true;
  for (let dy = -NEAR; dy <= NEAR; dy += 1) {
    for (let dx = -NEAR; dx <= NEAR; dx += 1) {
      const got = blockOf(b, x + dx, y + dy);
      if (
        got !== null &&
        Math.abs(got.uneven - wanted.uneven) < UNEVEN &&
        wanted.mean.every((value, channel) => Math.abs(value - (got.mean[channel] ?? 0)) < COLOUR)
      )
        return true;
    }
  }
  return false;
}

/** Groups of adjacent blocks, as their bounding rectangles. */
function parts(bad: Set<number>, columns: number, least: number): Compared['missing'] {
  const found: Compared['missing'] = [];
  const left = new Set(bad);
  for (const start of bad) {
    if (!left.delete(start)) continue;
    const part = [start];
    for (const at of part) {
      for (const step of [-1, 1, -columns, columns, -columns - 1, -columns + 1, columns - 1, columns + 1]) {
        const next = at + step;
        if (Math.abs((next % columns) - (at % columns)) <= 1 && left.delete(next)) part.push(next);
      }
    }
    if (part.length < least) continue;
    const [xs, ys] = [part.map((at) => at % columns), part.map((at) => Math.floor(at / columns))];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    found.push({
      x: x * BLOCK,
      y: y * BLOCK,
      width: (Math.max(...xs) - x + 1) * BLOCK,
      height: (Math.max(...ys) - y + 1) * BLOCK,
    });
  }
  return found;
}

function share(a: PNG, b: PNG, width: number, height: number): number {
  const cropped = (png: PNG): Uint8Array => {
    const out = new PNG({ width, height });
    PNG.bitblt(png, out, 0, 0, width, height, 0, 0);
    return out.data;
  };
  return width * height === 0
    ? 1
    : pixelmatch(cropped(a), cropped(b), undefined, width, height, { threshold: 0.2 }) / (width * height);
}
