/**
 * One frame of what is in front: the only caller of `tabs.captureVisibleTab`. One queue for all tabs, since the browser allows two calls a second
 * in all and failed ones count too. The call takes whatever tab is in front, so tab and address are compared before and after. Fails as words.
 */
import { browser } from '../browser';
import { sha256 } from '../domain/sha256';

export interface RawFrame {
  bitmap: ImageBitmap;
  /** SHA-256 (hex) of the PNG as the browser gave it; the PNG itself shows more than the item and is not kept. */
  sha256: string;
  at: string;
  /** The browser's zoom of the tab: 1 is 100 %. */
  zoom: number;
  /** As the browser gave it: for evidence by hand, where the whole visible page is what is kept. */
  png: Blob;
}

const BETWEEN_CALLS = 505;
/** A minimised window never answers. */
const LONGEST_CALL = 4_000;

let lastCall = 0;
let queue: Promise<unknown> = Promise.resolve();

/**
 * @param address what the page said its address was when the item was placed
 * @example const frame = await takeFrame(tabId, placed.address); if ('failed' in frame) return frame;
 */
export function takeFrame(tabId: number, address: string): Promise<RawFrame | { failed: string }> {
  const turn = queue.then(() => frameNow(tabId, address));
  queue = turn.catch(() => undefined);
  return turn;
}

async function frameNow(tabId: number, address: string): Promise<RawFrame | { failed: string }> {
  const wait = lastCall + BETWEEN_CALLS - Date.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  const before = await inFront(tabId, address);
  if ('failed' in before) return before;
  lastCall = Date.now();
  const at = new Date(lastCall).toISOString();
  // What can be asked while the frame is on its way is asked then.
  const zooming = browser.tabs.getZoom(tabId);
  const url = await inTime(Promise.race([
    minimised(before.windowId),
    browser.tabs.captureVisibleTab(before.windowId, { format: 'png' }).catch((error: unknown) => refusal(error)),
  ]));
  if (url === undefined) return { failed: 'fönstret svarade inte' };
  if (typeof url === 'object') return url;
  const [after, zoom, png] = await Promise.all([inFront(tabId, address), zooming, fetch(url).then((answer) => answer.blob())]);
  if ('failed' in after) return after;
  if (after.windowId !== before.windowId) return { failed: 'fliken flyttades medan bilden togs' };
  const [bitmap, hash] = await Promise.all([createImageBitmap(png), png.arrayBuffer().then((bytes) => sha256(new Uint8Array(bytes)))]);
  return { bitmap, sha256: hash, at, zoom, png };
}

/** The tab was not armed after all, or no longer. */
export const NO_LEAVE = 'webbläsaren gav inte lov till en skärmdump';

const refusal = (error: unknown): { failed: string } => {
  const said = error instanceof Error ? error.message : String(error);
  return { failed: /permission/i.test(said) ? NO_LEAVE : said };
};

async function inFront(tabId: number, address: string): Promise<{ windowId: number } | { failed: string }> {
  const tab = await browser.tabs.get(tabId);
  if (!tab.active || tab.windowId === undefined) return { failed: 'fliken var inte framme' };
  if (withoutHash(tab.url ?? '') !== withoutHash(address)) return { failed: 'sidan byttes medan bilden togs' };
  return { windowId: tab.windowId };
}

/** Resolves only where the window is minimised: then the call for a frame is never answered. */
const minimised = (windowId: number): Promise<{ failed: string }> =>
  new Promise((resolve) => {
    void browser.windows.get(windowId).then(({ state }) => (state === 'minimized' ? resolve({ failed: 'fönstret var minimerat' }) : undefined), () => undefined);
  });

const withoutHash = (url: string): string => url.replace(/#.*$/, '');

async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([work, new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), LONGEST_CALL)))]);
  } finally {
    clearTimeout(timer);
  }
}
