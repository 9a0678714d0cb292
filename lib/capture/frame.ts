/**
 * Takes one frame of the visible tab. The only caller of `tabs.captureVisibleTab` (through its environment). Calls are
 * serialised over all our tabs and pages, because the browser allows two calls a second in total and counts failed
 * ones. The call captures whatever tab is visible, so tab and address are compared before and after. Failures are
 * returned as a reason in words.
 */
import { sha256 } from '../domain/sha256';
import type { FrameEnv } from './frame-env';
import { fromBase64 } from '../util/base64';
import { reasonOf } from '../util/reason-of';
import { within } from '../util/within';

export interface RawFrame {
  bitmap: ImageBitmap;
  /** SHA-256 (hex) of the PNG from the browser. The PNG itself shows more than the item and is not kept. */
  sha256: string;
  at: string;
  /** The browser's zoom of the tab: 1 means 100 %. */
  zoom: number;
  /** The PNG from the browser. Used for evidence by hand, which keeps the whole visible page. */
  png: Uint8Array<ArrayBuffer>;
}

const BETWEEN_CALLS = 505;
/** Milliseconds. Needed because a minimised window never answers. */
const LONGEST_CALL = 4_000;

type Failed = { failed: string };

export interface Wanted {
  /** The page's address when the item was placed. */
  address: string;
  /**
   * Called when the browser has delivered the frame in time. The frame is decoded after that and may still be
   * discarded.
   */
  onShot?: () => void;
}

/**
 * @example const frame = await takeFrame(tabId, { address: placed.address }, browserFrames);
 *   if ('failed' in frame) return frame;
 */
export function takeFrame(tabId: number, { address, onShot }: Wanted, env: FrameEnv): Promise<RawFrame | Failed> {
  return new Promise((resolve, reject) => {
    const turn = env.alone(async () => {
      let called: number | undefined;
      let isOver = false;
      await frameNow(tabId, address, {
        ...env,
        capture: async (windowId) => {
          called = env.now();
          const url = await env.capture(windowId);
          // Ignore a frame that arrives after the timeout: by then the page may be placed for another item.
          if (!isOver) onShot?.();
          return url;
        },
      })
        .finally(() => (isOver = true))
        .then(resolve, reject);
      // Hold the lock until the browser allows the next call. The caller already has this frame and works on.
      if (called !== undefined) await env.wait(called + BETWEEN_CALLS - env.now());
    });
    turn.catch(reject);
  });
}

async function frameNow(tabId: number, address: string, env: FrameEnv): Promise<RawFrame | Failed> {
  const before = await inFront(tabId, address, env);
  if ('failed' in before) return before;
  const at = new Date(env.now()).toISOString();
  // Read the zoom while the frame is on its way.
  const zooming = env.zoom(tabId);
  const url = await within(
    LONGEST_CALL,
    Promise.race([
      minimised(before.windowId, env),
      env.capture(before.windowId).catch((error: unknown) => refusal(error)),
    ]),
    () => undefined,
    env,
  );
  if (url === undefined) return { failed: 'fönstret svarade inte' };
  if (typeof url === 'object') return url;
  const png = pngOf(url);
  if (png === null) return { failed: 'webbläsaren gav ingen PNG-bild' };
  const [after, zoom, bitmap, hash] = await Promise.all([
    inFront(tabId, address, env),
    zooming,
    env.decode(png),
    sha256(png),
  ]);
  const moved = 'failed' in after ? after : after.windowId === before.windowId ? null : MOVED;
  if (moved !== null) {
    bitmap.close();
    return moved;
  }
  return { bitmap, sha256: hash, at, zoom, png };
}

const MOVED: Failed = { failed: 'fliken flyttades medan bilden togs' };

const PNG_ADDRESS = 'data:image/png;base64,';

/**
 * Decoded here rather than with fetch, which goes through other processes while the official waits. Null if it is not a
 * PNG.
 */
function pngOf(url: string): Uint8Array<ArrayBuffer> | null {
  try {
    return url.startsWith(PNG_ADDRESS) ? fromBase64(url.slice(PNG_ADDRESS.length)) : null;
  } catch {
    return null;
  }
}

/** The tab had no capture grant, or has lost it. */
export const PERMISSION_DENIED = 'webbläsaren gav inte lov till en skärmdump';

const refusal = (error: unknown): Failed => {
  const message = reasonOf(error);
  return { failed: /permission/i.test(message) ? PERMISSION_DENIED : message };
};

async function inFront(tabId: number, address: string, env: FrameEnv): Promise<{ windowId: number } | Failed> {
  const tab = await env.tab(tabId);
  if (!tab.active || tab.windowId === undefined) return { failed: 'fliken var inte framme' };
  if (withoutHash(tab.url ?? '') !== withoutHash(address)) return { failed: 'sidan byttes medan bilden togs' };
  return { windowId: tab.windowId };
}

/** Resolves only if the window is minimised, since the call for a frame then never settles. */
const minimised = (windowId: number, env: FrameEnv): Promise<Failed> =>
  new Promise((resolve) => {
    void env.windowState(windowId).then(
      (state) => (state === 'minimized' ? resolve({ failed: 'fönstret var minimerat' }) : undefined),
      () => undefined,
    );
  });

const withoutHash = (url: string): string => url.replace(/#.*$/, '');
