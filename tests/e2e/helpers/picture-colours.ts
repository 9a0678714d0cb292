/** Tells whether a picture can be seen in the stored pictures: counts how many of its colours occur there. */
import type { BrowserContext, Page } from '@playwright/test';
import { extensionPage } from '../../commands/setup/read-store';

/** Colours as numbers, without the few the page itself uses (white, black, greys). */
export async function coloursIn(page: Page, bytes: Uint8Array): Promise<number[]> {
  return page.evaluate(async (base64) => {
    const blob = await new Response(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))).blob();
    const bitmap = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
    const found = new Set<number>();
    for (let at = 0; at < data.length; at += 4) {
      const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]];
      if (Math.max(r, g, b) - Math.min(r, g, b) > 12) found.add((r << 16) | (g << 8) | b);
    }
    return [...found];
  }, Buffer.from(bytes).toString('base64'));
}

/**
 * The share of those colours that occurs in any picture of any record. Screens scale and blend, so a few may match by
 * chance.
 */
export async function sharedColours(
  page: Page,
  context: BrowserContext,
  extensionId: string,
  colours: number[],
): Promise<{ pictures: number; share: number }> {
  const ours = await extensionPage(context, extensionId);
  const kept = await ours.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('indexedDB'));
      });
    const db = await asked(indexedDB.open('uppsikt'));
    const rows = (await asked(db.transaction('bytes').objectStore('bytes').getAll())) as {
      path: string;
      bytes: Uint8Array;
    }[];
    db.close();
    return rows
      .filter(({ path }) => /\.(png|jpg|webp)$/.test(path))
      .map(({ bytes }) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
  });
  await ours.close();
  const present = new Set<number>();
  for (const base64 of kept)
    for (const colour of await coloursIn(page, Buffer.from(base64, 'base64'))) present.add(colour);
  return { pictures: kept.length, share: colours.filter((colour) => present.has(colour)).length / colours.length };
}
