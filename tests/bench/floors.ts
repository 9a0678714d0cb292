/** The browser's own floor: the least that any program could do for the same picture, measured in the same run on the same item. */
import type { Page, Worker } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { KEEPS_NAMES } from '../commands/setup/read-store';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One frame, decode, crop and PNG of the same rectangle, hash, strict put and get. Runs in the extension's worker. Milliseconds. */
export async function screenFloor(worker: Worker, rect: Rect): Promise<number> {
  await worker.evaluate(KEEPS_NAMES);
  return worker.evaluate(async (cut) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('indexedDB'));
    });
    const opening = indexedDB.open('bench', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
    const db = await asked(opening);
    const { chrome } = globalThis as unknown as { chrome: { tabs: { captureVisibleTab(options: object): Promise<string> } } };
    const started = performance.now();
    const frame = await createImageBitmap(await (await fetch(await chrome.tabs.captureVisibleTab({ format: 'png' }))).blob());
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

/** Two animation frames of the page: our controls must be out of the picture before it is taken, whoever takes it. Milliseconds. */
export const twoAnimationFrames = (page: Page): Promise<number> =>
  page.evaluate(() => new Promise<number>((resolve) => {
    const started = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
  }));

const html2canvas = readFileSync(createRequire(import.meta.url).resolve('html2canvas/dist/html2canvas.min.js'), 'utf8');

/** html2canvas alone on the same element, PNG, strict put and get. Runs in the page. Milliseconds; null where html2canvas cannot draw this page as it is. */
export async function renderedFloor(page: Page, rect: Rect): Promise<number | null> {
  // By way of DevTools, which the page's policy does not stop.
  await page.evaluate(KEEPS_NAMES);
  await page.evaluate(html2canvas);
  return page.evaluate(async (cut) => {
    const { html2canvas: draw } = globalThis as unknown as { html2canvas: (element: Element, options: object) => Promise<HTMLCanvasElement> };
    const stack = document.elementsFromPoint(cut.x + cut.width / 2, cut.y + cut.height / 2);
    // The element of about that size: the item itself, whatever the platform calls it.
    const element = stack.find((each) => Math.abs(each.getBoundingClientRect().height - cut.height) < 8) ?? stack[0];
    if (element === undefined) return null;
    const started = performance.now();
    try {
      const canvas = await draw(element, { logging: false, useCORS: true });
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      const bytes = await (blob ?? new Blob()).arrayBuffer();
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('bench', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new Error('indexedDB'));
      });
      const writing = db.transaction('bytes', 'readwrite', { durability: 'strict' });
      writing.objectStore('bytes').put(bytes, 'floor');
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onerror = reject;
      });
      await new Promise((resolve) => {
        db.transaction('bytes').objectStore('bytes').get('floor').onsuccess = resolve;
      });
      db.close();
      return performance.now() - started;
    } catch (error) {
      // html2canvas throws on oklch and its like; our own drawing mends that.
      console.warn('html2canvas alone:', String(error));
      return null;
    }
  }, rect);
}
