/** A page being walked, as the walk's environment sees it. It replaces the browser, and nothing of ours. */
import type { RawFrame } from '../../../lib/capture/frame';
import type { ItemRef } from '../../../lib/domain/item';
import type { NotedNames } from '../../../lib/domain/noted-content';
import type { Walked, WalkStep } from '../../../lib/messaging/page-commands';
import type { WalkEnv } from '../../../lib/snapshots/walk';
import { reading, ref } from '../background/a-card';

const ADDRESS = 'https://www.facebook.com/kommun';
/** The address of each item's own page. */
const POST = 'https://www.facebook.com/kommun/posts/1';
export const WINDOW = 600;

/** The item visible at this scroll position. */
const itemAt = (at: number): ItemRef => ({ ...ref, id: String(100 + at) });

/** @param at the scroll position, in CSS pixels */
export const walkedAt = (at: number, of: number, changes: Partial<Walked> = {}): Walked => ({
  address: ADDRESS,
  title: 'Kommunen',
  language: 'sv',
  userAgent: 'Mozilla/5.0 Chrome/140.0.0.0',
  to: at + WINDOW,
  of,
  atEnd: at + WINDOW >= of - 2,
  viewport: { width: 800, height: WINDOW },
  scroll: { x: 0, y: at },
  pixelRatio: 1,
  standing: String(at),
  items: [reading('hej', { ref: itemAt(at), permalink: POST })],
  leftOut: 0,
  unseen: 0,
  hidden: [],
  covers: 0,
  page: { visibilityState: 'visible', fontsReady: true, pendingImages: 0 },
  ...changes,
});

export interface Happening {
  /** Before the n-th look or step of the walk, from 0. */
  at: number;
  what: 'cancel' | 'noted' | 'uncovered' | 'silent' | 'unsafe' | 'moves' | 'grows' | 'elsewhere' | 'unnamed';
}

export function aWalk(height: number, happenings: Happening[] = [], frame: 'given' | 'refused' = 'given') {
  const control = new AbortController();
  const seen = {
    steps: [] as WalkStep[],
    frames: 0,
    progress: [] as number[],
    y: 0,
    of: height,
    flicker: 0,
    address: ADDRESS,
  };
  let asked = 0;
  let never: readonly NotedNames[] | null = [];
  const happen = (): { error: string; forbidden?: true } | undefined => {
    for (const { what } of happenings.filter(({ at }) => at === asked)) {
      if (what === 'cancel') control.abort(new Error('cancelled'));
      if (what === 'noted') never = null;
      if (what === 'uncovered') never = [{ ref: itemAt(seen.y), pictures: [] }];
      if (what === 'unnamed')
        never = [{ ref: undefined, pictures: [], notedAt: { pageUrl: POST, permalink: null, unnamed: true } }];
      if (what === 'elsewhere') seen.address = 'https://www.facebook.com/private';
      if (what === 'silent') throw new Error('no answer');
      if (what === 'unsafe') return { error: 'inte täckt', forbidden: true };
      if (what === 'moves') seen.flicker += 1;
      if (what === 'grows') seen.of += WINDOW;
    }
    return undefined;
  };
  const env: WalkEnv = {
    address: ADDRESS,
    signal: control.signal,
    step: async (step) => {
      seen.steps.push(step);
      if (step === 'end') return walkedAt(seen.y, seen.of);
      if (step === 'begin') seen.y = 0;
      if (step === 'next') seen.y = Math.min(seen.y + WINDOW - 80, seen.of - WINDOW);
      const fault = await Promise.resolve(happen());
      asked += 1;
      return fault ?? walkedAt(seen.y, seen.of, { standing: `${seen.y} ${seen.flicker}`, address: seen.address });
    },
    frame: () => {
      if (frame === 'refused') return Promise.resolve({ failed: 'fliken var inte framme' });
      seen.frames += 1;
      const png = new Uint8Array([137, 80, seen.frames]);
      const bitmap = { width: 800, height: WINDOW, close: () => undefined } as ImageBitmap;
      const taken: RawFrame = { bitmap, sha256: '', at: '2026-03-01T10:00:00.000Z', zoom: 1, png };
      return Promise.resolve(taken);
    },
    never: () => Promise.resolve(never),
    wait: () => Promise.resolve(),
    progress: ({ frames }) => Promise.resolve(void seen.progress.push(frames)),
  };
  return { env, seen, control };
}
