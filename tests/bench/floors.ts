/**
 * The browser's own floor: the least time that any program needs for the same picture, measured in the same run on the
 * same item.
 */
import type { Page, Worker } from '@playwright/test';
import { KEEPS_NAMES } from '../commands/setup/read-store';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * One frame, decoding, crop, PNG of the same rectangle, hash, strict put and get. Runs in the extension's service
 * worker.
 * @returns milliseconds
 */
export async function screenFloor(worker: Worker, rect: Rect): Promise<number> {
  await worker.evaluate(KEEPS_NAMES);
  return worker.evaluate(async (cut) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('indexedDB'));
      });
    const opening = indexedDB.open('bench', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
    const db = await asked(opening);
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { captureVisibleTab(options: object): Promise<string> } };
    };
    const started = performance.now();
    const frame = await createImageBitmap(
      await (await fetch(await chrome.tabs.captureVisibleTab({ format: 'png' }))).blob(),
    );
    const canvas = new OffscreenCanvas(Math.round(cut.width), Math.round(cut.height));
    canvas.getContext('2d')?.drawImage(frame, -cut.x, -cut.y);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    await crypto.subtle.digest('SHA-256', bytes);
    const writing = db.transaction('bytes', 'readwrite', { durability: 'strict' });
    const committed = new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = reject;
    });
    writing.objectStore('bytes').put(bytes, 'floor');
    await committed;
    await asked(db.transaction('bytes').objectStore('bytes').get('floor'));
    const milliseconds = performance.now() - started;
    db.close();
    return milliseconds;
  }, rect);
}

/**
 * Two animation frames of the page: any program must hide our controls before it takes the picture.
 * @returns milliseconds
 */
export const twoAnimationFrames = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
      }),
  );
