/**
 * The floor of a redrawn picture: html2canvas alone on the same element, PNG, strict put and get, in the page itself.
 */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { KEEPS_NAMES } from '../commands/setup/read-store';
import type { Rect } from './floors';
import { withoutModernColours } from './without-modern-colours';

const html2canvas = readFileSync(createRequire(import.meta.url).resolve('html2canvas/dist/html2canvas.min.js'), 'utf8');

/**
 * Milliseconds; null when html2canvas cannot draw the element, or no element has that size. It throws on oklch and
 * similar colours, so it gets the page without them: what our drawing repairs adds no time to the floor.
 */
export async function renderedFloor(page: Page, rect: Rect): Promise<number | null> {
  // Through DevTools, which the page's content policy does not stop.
  await page.evaluate(KEEPS_NAMES);
  await page.evaluate(html2canvas);
  const asItIs = await drawAndStore(page, rect);
  if (asItIs !== null) return asItIs;
  await page.evaluate(withoutModernColours);
  return drawAndStore(page, rect);
}

const drawAndStore = (page: Page, rect: Rect): Promise<number | null> =>
  page.evaluate(async (cut) => {
    const { html2canvas: draw } = globalThis as unknown as {
      html2canvas: (element: Element, options: object) => Promise<HTMLCanvasElement>;
    };
    const stack = document.elementsFromPoint(cut.x + cut.width / 2, cut.y + cut.height / 2);
    // The element of that size is the item itself, whatever the platform calls it; another one would give another
    // floor.
    const element = stack
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .find(({ box }) => Math.abs(box.height - cut.height) < 4 && Math.abs(box.width - cut.width) < 4)?.each;
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
      // html2canvas throws on oklch and similar colours; our own drawing repairs that.
      console.warn('html2canvas alone:', String(error));
      return null;
    }
  }, rect);
