/**
 * The marked parts of a page (`data-part`), compared one by one: what is missing in a part must be named by a loss
 * about that part.
 */
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { comparePictures } from './same-picture';

export interface Part {
  /** Unique on a page; on the comparison page prefixed with its section's name. */
  name: string;
  /** CSS pixels from the top left corner of `#post`. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A named loss, or something left out on purpose, and the part it is about; null: none of the parts. */
export interface About {
  words: string;
  part: string | null;
}

/**
 * Runs in a page, as text: the name of the part that contains an element, also from inside shadow roots; null outside
 * every part.
 */
export const PART_OF = `(element) => {
  let [part, section] = [null, null];
  for (let at = element; at !== null && at !== undefined; at = at.parentElement ?? at.getRootNode().host) {
    part ??= at.dataset?.part ?? null;
    section ??= at.dataset?.section ?? null;
  }
  return part === null ? null : section === null ? part : section + ': ' + part;
}`;

export async function partsOf(page: Page): Promise<Part[]> {
  const parts = (await page.evaluate(`(() => {
    const origin = document.getElementById('post').getBoundingClientRect();
    const nameOf = ${PART_OF};
    return [...document.querySelectorAll('#post [data-part]')].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return { name: nameOf(part), x: x - origin.x, y: y - origin.y, width, height };
    });
  })()`)) as Part[];
  if (new Set(parts.map(({ name }) => name)).size !== parts.length)
    throw new Error('two parts of the page have the same name');
  return parts;
}

/** Shadows and outlines, painted outside the box, belong to the part too. */
const AROUND = 8;
/** A checkbox covers only a few blocks. */
const SMALL = 48;
const REST = 'outside every part';

/**
 * @returns names of the parts of which our picture lacks something; `outside every part` when the rest of the picture
 * does
 */
export function missingParts(theirs: Buffer, ours: Buffer, parts: readonly Part[]): string[] {
  const [a, b] = [PNG.sync.read(theirs), PNG.sync.read(ours)];
  const missing = parts.filter((part) => {
    const least = Math.min(part.width, part.height) < SMALL ? 1 : undefined;
    return comparePictures(cut(a, part), cut(b, part), least).missing.length > 0;
  });
  const rest = comparePictures(without(a, parts), without(b, parts)).missing.length > 0;
  return [...missing.map(({ name }) => name), ...(rest ? [REST] : [])];
}

/** The missing parts that no loss is about. */
export const silentParts = (missing: readonly string[], about: readonly About[]): string[] =>
  missing.filter((name) => !about.some(({ part }) => part === name));

interface Cut {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const around = ({ x, y, width, height }: Part, { width: most, height: lowest }: PNG): Cut => ({
  left: Math.max(0, Math.floor(x) - AROUND),
  top: Math.max(0, Math.floor(y) - AROUND),
  right: Math.min(most, Math.ceil(x + width) + AROUND),
  bottom: Math.min(lowest, Math.ceil(y + height) + AROUND),
});

function cut(png: PNG, part: Part): Buffer {
  const { left, top, right, bottom } = around(part, png);
  const out = new PNG({ width: Math.max(1, right - left), height: Math.max(1, bottom - top) });
  if (right > left && bottom > top) PNG.bitblt(png, out, left, top, right - left, bottom - top, 0, 0);
  return PNG.sync.write(out);
}

/** The picture with every part blanked. */
function without(png: PNG, parts: readonly Part[]): Buffer {
  const out = new PNG({ width: png.width, height: png.height });
  PNG.bitblt(png, out, 0, 0, png.width, png.height, 0, 0);
  for (const part of parts) {
    const { left, top, right, bottom } = around(part, png);
    for (let y = top; y < bottom; y += 1)
      out.data.fill(255, (y * png.width + left) * 4, (y * png.width + Math.max(left, right)) * 4);
  }
  return PNG.sync.write(out);
}
