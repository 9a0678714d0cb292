/**
 * A stand-in for a browser that takes frames, with pages that scroll, for tests of screenshots. It refuses more than
 * two calls a second, as browsers do.
 */
import { vi } from 'vitest';
import type { FrameEnv } from '../../../lib/capture/frame-env';
import { takeFrame } from '../../../lib/capture/frame';
import type { MakePicture } from '../../../lib/capture/picture';
import type { ScreenEnv } from '../../../lib/capture/screen';
import type { ItemRef } from '../../../lib/domain/item';
import type { Placed, PlaceStep } from '../../../lib/messaging/page-commands';

export interface Page {
  url: string;
  windowId: number;
  active: boolean;
  zoom: number;
  /** The item: its place in the document and its text. Each of its rows has its own colour. */
  item: { top: number; height: number; text: string };
  scrollY: number;
  /** The height of a bar fixed at the upper edge. */
  bar: number;
  oursHidden: boolean;
  /** Something moving that is drawn over the item's rows in a frame. */
  flicker: number;
}

export const view = { width: 24, height: 240 };
const LEAST_GAP = 500;
export const ref: ItemRef = {
  platform: 'facebook',
  kind: 'comment',
  id: '1',
  postId: '9',
  parentId: null,
  handle: 'f1',
};

export const aPage = (changes: Partial<Page> = {}): Page => ({
  url: 'https://www.facebook.com/kommun/posts/1',
  windowId: 1,
  active: true,
  zoom: 1,
  item: { top: 300, height: 40, text: 'hej' },
  scrollY: 250,
  bar: 0,
  oursHidden: false,
  flicker: 0,
  ...changes,
});

export interface FakeBrowser {
  env: FrameEnv;
  screen: ScreenEnv;
  /** When frames were requested, in milliseconds. */
  calls: number[];
  placerLoads: number;
}

export interface Faults {
  /** Runs while frame `index` (from 0) is taken, before it is drawn. */
  during?: (index: number) => void;
  /** Runs after it has been drawn. */
  after?: (index: number) => void;
  windowState?: (windowId: number) => string;
  /** Replaces the frame; undefined lets it be taken. */
  refuse?: (index: number) => Promise<string> | undefined;
  placerMissing?: boolean;
  /** Runs after the page has completed the step. */
  placed?: (step: PlaceStep) => void;
}

export function aBrowser(pages: Map<number, Page>, faults: Faults = {}): FakeBrowser {
  const frames: Bitmap[] = [];
  const calls: number[] = [];
  let tail: Promise<void> = Promise.resolve();
  const pageOf = (tabId: number): Page => {
    const page = pages.get(tabId);
    if (page === undefined) throw new Error(`no tab ${tabId}`);
    return page;
  };
  const env: FrameEnv = {
    tab: (tabId) => soon(() => pageOf(tabId)),
    windowState: (windowId) => soon(() => faults.windowState?.(windowId) ?? 'normal'),
    zoom: (tabId) => soon(() => pageOf(tabId).zoom),
    async capture(windowId) {
      const index = calls.length;
      const last = calls.at(-1);
      calls.push(Date.now());
      if (last !== undefined && Date.now() - last < LEAST_GAP)
        throw new Error('This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.');
      const refused = faults.refuse?.(index);
      if (refused !== undefined) return refused;
      await pause(30);
      faults.during?.(index);
      const shown = [...pages.values()].find((page) => page.windowId === windowId && page.active);
      frames.push(drawn(shown ?? aPage({ item: { top: 0, height: 0, text: '' } })));
      faults.after?.(index);
      return `data:image/png;base64,${btoa(`png ${frames.length - 1}`)}`;
    },
    decode: (png) => Promise.resolve(frames[Number(new TextDecoder().decode(png).slice(4))] as unknown as ImageBitmap),
    now: () => Date.now(),
    wait: (milliseconds, signal) => pause(milliseconds, signal),
    alone: (work) => (tail = tail.then(work, work)),
  };
  const fake: FakeBrowser = {
    env,
    calls,
    placerLoads: 0,
    screen: {
      place: (tabId, { step, from }) => {
        if (faults.placerMissing === true && fake.placerLoads === 0) return Promise.resolve({ error: 'not-loaded' });
        return soon(() => place(pageOf(tabId), step, from)).finally(() => faults.placed?.(step));
      },
      loadPlacer: () => {
        fake.placerLoads += 1;
        return Promise.resolve();
      },
      takeFrame: (tabId, wanted) => takeFrame(tabId, wanted, env),
      makePicture: inMemory,
    },
  };
  return fake;
}

const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
const soon = <T>(value: () => T): Promise<T> => Promise.resolve().then(value);

/**
 * Advances the clock through every wait until the work has ended. Hashes and pictures between the waits take real time.
 */
export async function ended<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = (): void => void (isDone = true);
  work.then(done, done);
  while (!isDone) {
    await vi.advanceTimersToNextTimerAsync();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return work;
}

export const fakeTime = (now?: number): void =>
  void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], ...(now === undefined ? {} : { now }) });

const scrolled = new WeakMap<Page, number>();

/** As the page's part: hides our elements, scrolls, reports the item's place, and restores everything. */
function place(page: Page, step: PlaceStep, from: number): Placed {
  const { item, bar } = page;
  const room = view.height - bar;
  if (step === 'begin' || step === 'slice') {
    if (!scrolled.has(page)) scrolled.set(page, page.scrollY);
    page.oursHidden = true;
    page.scrollY = item.top + (step === 'slice' ? from : 0) - bar;
    if (step === 'begin' && item.height <= room) page.scrollY -= Math.floor((room - item.height) / 2);
  }
  const standing = { x: 0, y: item.top - page.scrollY, width: view.width, height: item.height };
  const placed: Placed = {
    rect: standing,
    viewport: view,
    scroll: { x: 0, y: page.scrollY },
    area: { top: bar, bottom: view.height },
    fits: item.height <= room,
    cutAtTheSide: false,
    tooWide: false,
    pixelRatio: 1,
    address: page.url,
    text: item.text,
    hidden: page.oursHidden ? ['uppsikt-control'] : [],
  };
  if (step === 'end') {
    page.oursHidden = false;
    page.scrollY = scrolled.get(page) ?? page.scrollY;
    scrolled.delete(page);
  }
  return placed;
}

interface Bitmap {
  width: number;
  height: number;
  data: Uint8ClampedArray;
  close(): void;
}

/** The item's own pixels, without anything around it. */
export function itself(height: number): number[] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: view.width }, (__, column) => colour(row, column)),
  ).flat(2);
}
const colour = (row: number, column: number): [number, number, number, number] => [
  (row * 37 + column) % 256,
  Math.floor(row / 7) % 256,
  (row * row + column * 13) % 256,
  255,
];

function drawn({ item, scrollY, bar, oursHidden, flicker }: Page): Bitmap {
  const data = new Uint8ClampedArray(view.width * view.height * 4);
  for (let y = 0; y < view.height; y += 1) {
    const row = y + scrollY - item.top;
    for (let column = 0; column < view.width; column += 1) {
      const ours = !oursHidden && column > view.width - 4;
      const pixel =
        y < bar || ours ? [9, 9, 9, 255] : row >= 0 && row < item.height ? colour(row, column) : [255, 255, 255, 255];
      if (y >= bar) pixel[0] = ((pixel[0] ?? 0) + flicker) % 256;
      data.set(pixel, (y * view.width + column) * 4);
    }
  }
  return { width: view.width, height: view.height, data, close: () => undefined };
}

/** A picture in memory; its 'PNG' is its raw pixels. */
const inMemory: MakePicture = (width, height) => {
  const data = new Uint8ClampedArray(width * height * 4);
  return {
    width,
    height,
    draw(bitmap, part, row) {
      const from = bitmap as unknown as Bitmap;
      for (let line = 0; line < part.height; line += 1) {
        const start = ((part.y + line) * from.width + part.x) * 4;
        data.set(from.data.subarray(start, start + part.width * 4), (row + line) * width * 4);
      }
    },
    rows: (from, count) => ({ data: data.slice(from * width * 4, (from + count) * width * 4), width, height: count }),
    png: () => Promise.resolve(new Uint8Array(data)),
  };
};
