/**
 * The screen tier: one frame and one crop of an item that fits in the window, slices put together of one that does not. In the background, so the PNG never
 * travels through a message. Begun anew, a limited number of times, when the item changed or moved meanwhile. Fails as words; the rendered tier takes over.
 */
import { browser } from '../browser';
import type { Pixels } from '../domain/evidence';
import type { ItemRef } from '../domain/item';
import { ask } from '../messaging/page-commander';
import type { Placed, PlaceStep } from '../messaging/page-commands';
import { cutOf, scaleOf, type Box } from './cut';
import { takeFrame, type RawFrame } from './frame';
import { stitch, VISIBLE_SEAM, type Slice } from './stitch';

export interface ScreenPicture {
  png: Uint8Array<ArrayBuffer>;
  pixels: Omit<Pixels, 'sha256'>;
  /** The frames as they came, by their hashes; they show more than the item and are not kept. */
  raw: Pixels[];
  hidden: string[];
  /** The item's words after the last frame. */
  textAfter: string;
}

type Failed = { failed: string };
type Outcome = ScreenPicture | Failed | { again: string };

const ATTEMPTS = 3;
/** CSS pixels that two slices have in common; at least 64 after rounding. */
const OVERLAP = 80;
const MOST_SLICES = 40;
/** What a canvas surely holds, in its own pixels. */
const MOST_ROWS = 32_000;
/** A free area that is lower than this shows bars and no item. */
const LEAST_AREA = 120;

/** One at a time in a tab: two would scroll the page from under each other. */
const tabs = new Map<number, Promise<unknown>>();

/** Loads the page's part ahead of the press, when a screenshot is what the next picture will be. */
export const loadPlacer = async (tabId: number): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/place.js'] });
};

/** @param ready resolves, to the item's words, when nothing is going to be opened on the page any more; runs while the item is put in place. */
export function screenPicture(tabId: number, ref: ItemRef, ready: Promise<string>): Promise<ScreenPicture | Failed> {
  const turn = (tabs.get(tabId) ?? Promise.resolve()).then(() => attempts(tabId, ref, ready));
  // Listened to only once the tab's turn has come; the capture tells of it itself.
  ready.catch(() => undefined);
  const settled = turn.then(() => undefined, () => undefined);
  tabs.set(tabId, settled);
  void settled.then(() => (tabs.get(tabId) === settled ? tabs.delete(tabId) : undefined));
  return turn;
}

async function attempts(tabId: number, ref: ItemRef, ready: Promise<string>): Promise<ScreenPicture | Failed> {
  let why = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const place = placer(tabId, ref);
    const found = await oneAttempt(tabId, place, ready).catch((error: unknown): Failed => ({ failed: error instanceof Error ? error.message : String(error) }));
    if ('png' in found) return found;
    // Whatever happened, our controls are shown again and the page is scrolled back.
    await place('end').catch(() => undefined);
    if ('failed' in found) return found;
    why = found.again;
  }
  return { failed: `${why}, ${ATTEMPTS} gånger` };
}

type Place = (step: PlaceStep, from?: number) => Promise<Placed | { error: string }>;

const placer = (tabId: number, ref: ItemRef): Place => async (step, from = 0) => {
  const reply = await ask(tabId, 'picture.place', { ref, step, from }, 8_000);
  if (!('error' in reply) || reply.error !== 'not-loaded') return reply;
  await loadPlacer(tabId);
  return ask(tabId, 'picture.place', { ref, step, from }, 8_000);
};

async function oneAttempt(tabId: number, place: Place, ready: Promise<string>): Promise<Outcome> {
  let isRead = false;
  const reading = ready.then((words) => {
    isRead = true;
    return words;
  });
  const [[begun, wasRead], text] = await Promise.all([place('begin').then((placed) => [placed, isRead] as const), reading]);
  if ('error' in begun) return { failed: begun.error };
  // What was opened after it had been put in place may have moved it.
  const first = wasRead ? begun : await place('look');
  if ('error' in first) return { failed: first.error };
  if (first.text !== text || !isSamePlace(begun, first)) return { again: 'inlägget ändrades medan det lästes' };
  if (first.cutAtTheSide) return { failed: 'inlägget är bredare än fönstret' };
  if (first.area.bottom - first.area.top < LEAST_AREA) return { failed: 'något på sidan täcker inlägget' };
  return first.fits ? whole(tabId, place, first) : inSlices(tabId, place, first);
}

async function whole(tabId: number, place: Place, placed: Placed): Promise<Outcome> {
  const frame = await takeFrame(tabId, placed.address);
  if ('failed' in frame) return frame;
  const scale = scaleIn(frame, placed);
  const cut = cutOf(placed.rect, scale, frame.zoom, frame.bitmap);
  const raw = rawOf(frame, placed, scale);
  // The page is looked at and put back while the picture is written.
  const [png, after] = await Promise.all([pngOf(cropped(frame.bitmap, cut)), place('end')]);
  frame.bitmap.close();
  if ('error' in after || !isSamePlace(placed, after)) return { again: 'inlägget flyttade sig medan bilden togs' };
  return { png, raw: [raw], hidden: placed.hidden, textAfter: after.text, pixels: { ...factsOf(raw, placed), role: 'crop', width: cut.width, height: cut.height, seamScore: null } };
}

async function inSlices(tabId: number, place: Place, first: Placed): Promise<Outcome> {
  const slices: Slice[] = [];
  const raw: Pixels[] = [];
  let [placed, covered, top] = [first, 0, 0];
  try {
    while (slices.length < MOST_SLICES) {
      const frame = await takeFrame(tabId, placed.address);
      if ('failed' in frame) return frame;
      const scale = scaleIn(frame, placed);
      raw.push(rawOf(frame, placed, scale));
      slices.push(sliceOf(frame, placed, scale, slices.length === 0 ? (top = itemTop(placed, scale, frame)) : top));
      const last = placed.area.bottom - placed.rect.y;
      const isLast = last >= first.rect.height;
      const after = await place(isLast ? 'end' : 'look');
      if ('error' in after || !isSamePlace(placed, after)) return { again: 'inlägget flyttade sig medan bilden togs' };
      if (isLast) return await putTogether(slices, { first, raw, textAfter: after.text });
      if (last <= covered || first.rect.height * scale > MOST_ROWS) return { failed: 'inlägget är för högt för en skärmdump' };
      covered = last;
      const next = await place('slice', covered - OVERLAP);
      if ('error' in next) return { failed: next.error };
      if (next.text !== first.text || next.rect.height !== first.rect.height || next.rect.width !== first.rect.width) return { again: 'inlägget ändrades medan bilden togs' };
      placed = next;
    }
    return { failed: 'inlägget är för högt för en skärmdump' };
  } finally {
    for (const { bitmap } of slices) bitmap.close();
  }
}

/** The first frame's pixel row of the item's upper edge; the others are reckoned from it. */
const itemTop = (placed: Placed, scale: number, frame: RawFrame): number => cutOf(placed.rect, scale, frame.zoom, frame.bitmap).y - Math.round(placed.rect.y * scale);

function sliceOf({ bitmap, zoom }: RawFrame, { rect, area }: Placed, scale: number, edge: number): Slice {
  const { x, width } = cutOf(rect, scale, zoom, bitmap);
  // The whole picture's first row, in this frame; above the window for all but the first.
  const origin = Math.round(rect.y * scale) + edge;
  const from = Math.max(origin, Math.ceil(area.top * scale));
  const to = Math.min(Math.ceil((rect.y + rect.height) * scale - 1e-3), Math.floor(area.bottom * scale), bitmap.height);
  return { bitmap, cut: { x, y: from, width, height: to - from }, row: from - origin };
}

async function putTogether(slices: Slice[], { first, raw, textAfter }: { first: Placed; raw: Pixels[]; textAfter: string }): Promise<Outcome> {
  const [frame] = raw;
  const stitched = stitch(slices);
  if (frame === undefined || stitched === undefined) return { again: 'bildens delar når inte varandra' };
  if (stitched.seamScore > VISIBLE_SEAM) return { again: 'bildens delar passar inte ihop' };
  const { width, height } = stitched.canvas;
  const png = await pngOf(stitched.canvas);
  return { png, raw, hidden: first.hidden, textAfter, pixels: { ...factsOf(frame, first), role: 'composite', width, height, seamScore: stitched.seamScore } };
}

const factsOf = (raw: Pixels, { rect }: Placed): Omit<Pixels, 'sha256' | 'role' | 'width' | 'height' | 'seamScore'> => ({
  method: raw.method, scale: raw.scale, scroll: raw.scroll, rect, viewport: raw.viewport, at: raw.at, derivedFrom: raw.sha256, losses: [],
});

const rawOf = ({ bitmap, sha256, at }: RawFrame, { scroll, viewport }: Placed, scale: number): Pixels => ({
  role: 'raw', method: 'captureVisibleTab', width: bitmap.width, height: bitmap.height, scale, scroll, viewport, at, sha256,
  rect: { x: 0, y: 0, ...viewport }, derivedFrom: null, seamScore: null, losses: [],
});

const scaleIn = ({ bitmap }: RawFrame, { viewport, pixelRatio }: Placed): number => scaleOf({ frameWidth: bitmap.width, viewportWidth: viewport.width, pixelRatio });

/** The frame may show another item where the page scrolled, grew or re-used the node under it. */
const isSamePlace = (before: Placed, after: Placed): boolean =>
  before.text === after.text && before.address === after.address && (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(before.rect[side] - after.rect[side]) < 0.5);

function cropped(bitmap: ImageBitmap, { x, y, width, height }: Box): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no canvas');
  context.drawImage(bitmap, x, y, width, height, 0, 0, width, height);
  return canvas;
}

async function pngOf(canvas: OffscreenCanvas): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}
