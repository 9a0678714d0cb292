/**
 * The screenshot tier: one frame and one crop if the item fits in the window, otherwise slices that are stitched
 * together. Runs in the background, so the PNG never travels in a message. Retries a limited number of times if the
 * item changed or moved meanwhile. Failures are returned as a reason in words, and the rendered tier takes over.
 */
import type { Pixels } from '../domain/evidence';
import type { ItemRef } from '../domain/item';
import type { PageCommands, Placed, PlaceStep } from '../messaging/page-commands';
import { NEVER_SAVED } from './covering/words';
import { cutOf, scaleOf } from './cut';
import type { RawFrame, takeFrame, Wanted } from './frame';
import type { MakePicture } from './picture';
import { stitch, VISIBLE_SEAM, type Slice } from './stitch';
import { reasonOf } from '../util/reason-of';

export interface ScreenPicture {
  png: Uint8Array<ArrayBuffer>;
  pixels: Omit<Pixels, 'sha256'>;
  /** Metadata and hashes of the frames. The frames show more than the item and are not kept. */
  raw: Pixels[];
  hidden: string[];
  /** The item's words after the last frame. */
  textAfter: string;
}

type Failed = { failed: string };
type Outcome = ScreenPicture | Failed | { again: string };

const ATTEMPTS = 3;
/** CSS pixels that two slices overlap; at least 64 after rounding. */
const OVERLAP = 80;
const MOST_SLICES = 40;
/** Device pixels: a height that every canvas supports. */
const MOST_ROWS = 32_000;
/** CSS pixels. A lower free area shows only bars, not the item. */
const LEAST_AREA = 120;

/** What a screenshot needs from the page and the browser. Tests provide their own. */
export interface ScreenEnv {
  place(
    tabId: number,
    request: PageCommands['picture.place']['request'],
  ): Promise<PageCommands['picture.place']['reply']>;
  loadPlacer(tabId: number): Promise<void>;
  takeFrame(tabId: number, wanted: Wanted): ReturnType<typeof takeFrame>;
  makePicture: MakePicture;
}

/**
 * Call only while holding the page's lock (page-turn.ts): two callers would scroll the page from under each other.
 *
 * @param ready resolves to the item's words when nothing more will be opened on the page; runs while the item is
 * scrolled into place
 */
export function screenPicture(
  tabId: number,
  ref: ItemRef,
  ready: Promise<string>,
  env: ScreenEnv,
): Promise<ScreenPicture | Failed> {
  // Avoids an unhandled rejection. The capture reports it.
  ready.catch(() => undefined);
  return attempts({ tabId, place: placer(tabId, ref, env), env }, ready);
}

type Place = (step: PlaceStep, from?: number) => Promise<Placed | { error: string }>;

interface Shooting {
  tabId: number;
  place: Place;
  env: ScreenEnv;
}

async function attempts(shooting: Shooting, ready: Promise<string>): Promise<ScreenPicture | Failed> {
  let why = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await oneAttempt(shooting, ready).catch((error: unknown): Failed => ({
      failed: reasonOf(error),
    }));
    if ('png' in found) return found;
    // In every case, show our controls again and scroll the page back.
    await shooting.place('end').catch(() => undefined);
    if ('failed' in found) return found;
    why = found.again;
  }
  return { failed: `${why}, ${ATTEMPTS} gånger` };
}

/**
 * What prevents a screenshot in the window's current state. Checked before the press; what only shows while taking it
 * is asked about afterwards.
 */
export async function barredBy(tabId: number, ref: ItemRef, env: ScreenEnv): Promise<'wider-than-window' | null> {
  const placed = await placer(tabId, ref, env)('look');
  return !('error' in placed) && placed.tooWide ? 'wider-than-window' : null;
}

const placer =
  (tabId: number, ref: ItemRef, env: ScreenEnv): Place =>
  async (step, from = 0) => {
    const reply = await env.place(tabId, { ref, step, from });
    if (!('error' in reply) || reply.error !== 'not-loaded') return reply;
    await env.loadPlacer(tabId);
    return env.place(tabId, { ref, step, from });
  };

async function oneAttempt(shooting: Shooting, ready: Promise<string>): Promise<Outcome> {
  const { place } = shooting;
  let isRead = false;
  const reading = ready.then((words) => {
    isRead = true;
    return words;
  });
  const [[begun, wasRead], text] = await Promise.all([
    place('begin').then((placed) => [placed, isRead] as const),
    reading,
  ]);
  if ('error' in begun) return { failed: begun.error };
  // If the reading opened something after the item was placed, the item may have moved.
  const first = wasRead ? begun : await place('look');
  if ('error' in first) return { failed: first.error };
  if (first.text !== text || !isSamePlace(begun, first)) return { again: 'inlägget ändrades medan det lästes' };
  if (first.cutAtTheSide) return { failed: 'inlägget är bredare än fönstret' };
  if (first.area.bottom - first.area.top < LEAST_AREA) return { failed: 'något på sidan täcker inlägget' };
  return first.fits ? whole(shooting, first) : inSlices(shooting, first);
}

/**
 * Takes a frame and checks where the item is just after. As soon as the browser has the frame, the page is checked or
 * restored, while the frame is being decoded.
 */
async function shoot(
  { tabId, place, env }: Shooting,
  { address }: Placed,
  then: 'look' | 'end',
): Promise<Failed | { frame: RawFrame; after: ReturnType<Place> }> {
  let looking: ReturnType<Place> | undefined;
  const onShot = (): void => {
    looking = place(then);
    // Avoids an unhandled rejection. The caller awaits it.
    looking.catch(() => undefined);
  };
  const frame = await env.takeFrame(tabId, { address, onShot });
  if ('failed' in frame) {
    // Leave no request to the page in progress.
    await looking?.catch(() => undefined);
    return frame;
  }
  return { frame, after: looking ?? place(then) };
}

async function whole(shooting: Shooting, placed: Placed): Promise<Outcome> {
  const shot = await shoot(shooting, placed, 'end');
  if ('failed' in shot) return shot;
  const { frame } = shot;
  const scale = scaleIn(frame, placed);
  const cut = cutOf(placed.rect, scale, frame.zoom, frame.bitmap);
  const raw = rawOf(frame, placed, scale);
  const picture = shooting.env.makePicture(cut.width, cut.height);
  picture.draw(frame.bitmap, cut, 0);
  const [png, after] = await Promise.all([picture.png(), shot.after]);
  frame.bitmap.close();
  if ('error' in after || !isSamePlace(placed, after)) return { again: 'inlägget flyttade sig medan bilden togs' };
  return {
    png,
    raw: [raw],
    hidden: hiddenIn([placed]),
    textAfter: after.text,
    pixels: { ...factsOf(raw, placed), role: 'crop', width: cut.width, height: cut.height, seamScore: null },
  };
}

async function inSlices(shooting: Shooting, first: Placed): Promise<Outcome> {
  const { place, env } = shooting;
  const slices: Slice[] = [];
  const raw: Pixels[] = [];
  const placements: Placed[] = [];
  let [placed, covered, top] = [first, 0, 0];
  try {
    while (slices.length < MOST_SLICES) {
      const last = placed.area.bottom - placed.rect.y;
      const isLast = last >= first.rect.height;
      const shot = await shoot(shooting, placed, isLast ? 'end' : 'look');
      if ('failed' in shot) return shot;
      const { frame } = shot;
      const scale = scaleIn(frame, placed);
      placements.push(placed);
      raw.push(rawOf(frame, placed, scale));
      slices.push(sliceOf(frame, placed, scale, slices.length === 0 ? (top = itemTop(placed, scale, frame)) : top));
      const after = await shot.after;
      if ('error' in after || !isSamePlace(placed, after)) return { again: 'inlägget flyttade sig medan bilden togs' };
      if (isLast)
        return await putTogether(slices, { first, raw, hidden: hiddenIn(placements), textAfter: after.text }, env);
      if (last <= covered || first.rect.height * scale > MOST_ROWS)
        return { failed: 'inlägget är för högt för en skärmdump' };
      covered = last;
      const next = await place('slice', covered - OVERLAP);
      if ('error' in next) return { failed: next.error };
      if (next.text !== first.text || next.rect.height !== first.rect.height || next.rect.width !== first.rect.width)
        return { again: 'inlägget ändrades medan bilden togs' };
      placed = next;
    }
    return { failed: 'inlägget är för högt för en skärmdump' };
  } finally {
    for (const { bitmap } of slices) bitmap.close();
  }
}

/** Offset in frame pixels between the first frame's cut and the item's rounded top. The other frames use it too. */
const itemTop = (placed: Placed, scale: number, frame: RawFrame): number =>
  cutOf(placed.rect, scale, frame.zoom, frame.bitmap).y - Math.round(placed.rect.y * scale);

function sliceOf({ bitmap, zoom }: RawFrame, { rect, area }: Placed, scale: number, edge: number): Slice {
  const { x, width } = cutOf(rect, scale, zoom, bitmap);
  // Row of this frame where the whole picture begins: above the window for all but the first.
  const origin = Math.round(rect.y * scale) + edge;
  const from = Math.max(origin, Math.ceil(area.top * scale));
  const to = Math.min(Math.ceil((rect.y + rect.height) * scale - 1e-3), Math.floor(area.bottom * scale), bitmap.height);
  return { bitmap, cut: { x, y: from, width, height: to - from }, row: from - origin };
}

async function putTogether(
  slices: Slice[],
  { first, raw, hidden, textAfter }: { first: Placed; raw: Pixels[]; hidden: string[]; textAfter: string },
  env: ScreenEnv,
): Promise<Outcome> {
  const [frame] = raw;
  const stitched = stitch(slices, env.makePicture);
  if (frame === undefined || stitched === undefined) return { again: 'bildens delar når inte varandra' };
  if (stitched.seamScore > VISIBLE_SEAM) return { again: 'bildens delar passar inte ihop' };
  const { width, height } = stitched.picture;
  const png = await stitched.picture.png();
  return {
    png,
    raw,
    hidden,
    textAfter,
    pixels: {
      ...factsOf(frame, first),
      role: 'composite',
      width,
      height,
      seamScore: stitched.seamScore,
      seams: stitched.seams,
    },
  };
}

/** Our own controls, and a note if an item that must not be saved was in the window, hidden. */
const hiddenIn = (frames: Placed[]): string[] => [
  ...new Set([
    ...frames.flatMap(({ hidden }) => hidden),
    ...(frames.some(({ covers }) => covers?.inWindow === true) ? [NEVER_SAVED] : []),
  ]),
];

const factsOf = (
  raw: Pixels,
  { rect }: Placed,
): Omit<Pixels, 'sha256' | 'role' | 'width' | 'height' | 'seamScore' | 'seams'> => ({
  method: raw.method,
  scale: raw.scale,
  scroll: raw.scroll,
  rect,
  viewport: raw.viewport,
  at: raw.at,
  derivedFrom: raw.sha256,
  losses: [],
});

const rawOf = ({ bitmap, sha256, at }: RawFrame, { scroll, viewport }: Placed, scale: number): Pixels => ({
  role: 'raw',
  method: 'captureVisibleTab',
  width: bitmap.width,
  height: bitmap.height,
  scale,
  scroll,
  viewport,
  at,
  sha256,
  rect: { x: 0, y: 0, ...viewport },
  derivedFrom: null,
  seamScore: null,
  losses: [],
});

const scaleIn = ({ bitmap }: RawFrame, { viewport, pixelRatio }: Placed): number =>
  scaleOf({ frameWidth: bitmap.width, viewportWidth: viewport.width, pixelRatio });

/** False if the page scrolled, grew or reused the node meanwhile: the frame may then show another item. */
const isSamePlace = (before: Placed, after: Placed): boolean =>
  before.text === after.text &&
  before.address === after.address &&
  before.covers?.made === after.covers?.made &&
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(before.rect[side] - after.rect[side]) < 0.5);
