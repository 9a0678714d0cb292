/**
 * The screen tier: one frame and one crop of an item that fits in the window, in the background, so the PNG never travels through a message.
 * The call takes whatever tab is in front, so tab and address are compared before and after. Fails as words; the rendered tier takes over.
 */
import { browser } from '../browser';
import type { Placement } from '../messaging/page-commands';

export interface Frame {
  png: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  /** bitmap width / window width, which is not devicePixelRatio under zoom. */
  scale: number;
}

/** Two calls a second at most, failed ones count too; across tabs, so kept here and not per tab. */
let lastCall = 0;
const BETWEEN_CALLS = 510;
/** A minimised window never answers. */
const LONGEST_CALL = 4_000;

export async function screenPicture(tabId: number, place: Placement): Promise<Frame | { failed: string }> {
  const before = await browser.tabs.get(tabId);
  if (!before.active || before.windowId === undefined) return { failed: 'fliken var inte framme' };
  const wait = lastCall + BETWEEN_CALLS - Date.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  lastCall = Date.now();
  const url = await inTime(browser.tabs.captureVisibleTab(before.windowId, { format: 'png' }), LONGEST_CALL);
  if (url === undefined) return { failed: 'fönstret svarade inte' };
  const after = await browser.tabs.get(tabId);
  if (!after.active || after.url !== before.url) return { failed: 'fliken byttes medan bilden togs' };
  return crop(url, place);
}

async function crop(url: string, place: Placement): Promise<Frame> {
  const bitmap = await createImageBitmap(await (await fetch(url)).blob());
  const scale = bitmap.width / place.viewport.width;
  const x = Math.max(0, Math.floor(place.rect.x * scale));
  const y = Math.max(0, Math.floor(place.rect.y * scale));
  const width = Math.min(bitmap.width - x, Math.ceil(place.rect.width * scale));
  const height = Math.min(bitmap.height - y, Math.ceil(place.rect.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no canvas');
  context.drawImage(bitmap, x, y, width, height, 0, 0, width, height);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return { png: new Uint8Array(await blob.arrayBuffer()), width, height, scale };
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  return Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))]);
}
