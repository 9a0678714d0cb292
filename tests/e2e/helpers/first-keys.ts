/** Records who received which keys, and locks the store for as long as a test needs. */
import type { BrowserContext, Page } from '@playwright/test';
import { serviceWorker } from '../../commands/setup/launch-browser';

interface Heard {
  uppsiktHeard: string[];
}

/** Records the keys that a script of the page receives from now on, as early as it can listen: `keydown 7`, … */
export async function heardByThePage(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { uppsiktHeard: heard });
    for (const type of ['keydown', 'keypress', 'keyup'] as const)
      addEventListener(type, (event) => heard.push(`${type} ${event.key}`), { capture: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as Heard).uppsiktHeard);
}

/** Records the keys in the order the card's listeners receive them, in the iframe that is on the page now. */
export async function heardByTheCard(page: Page): Promise<() => Promise<string[]>> {
  const find = () => page.frames().find((each) => each.url().endsWith('/card.html'));
  await page.locator('uppsikt-card iframe').waitFor({ state: 'attached' });
  const frame = find();
  if (frame === undefined) throw new Error('the card’s frame has not been loaded');
  await frame.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { uppsiktHeard: heard });
    document.addEventListener('keydown', (event) => heard.push(event.key));
  });
  return () => frame.evaluate(() => (globalThis as unknown as Heard).uppsiktHeard);
}

interface Locked {
  uppsiktLock: { go: boolean };
}

/**
 * Opens a transaction over the whole store that does not end, so every other request waits.
 *
 * @returns ends the transaction
 */
export async function lockStore(context: BrowserContext): Promise<() => Promise<void>> {
  const worker = await serviceWorker(context);
  await worker.evaluate(async () => {
    const lock = { go: false };
    Object.assign(globalThis, { uppsiktLock: lock });
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(new Error('the store cannot be opened'));
    });
    const change = database.transaction(database.objectStoreNames, 'readwrite');
    const first = database.objectStoreNames[0] ?? '';
    await new Promise<void>((resolve) => {
      const again = (): void => {
        resolve();
        if (!lock.go) change.objectStore(first).count().onsuccess = again;
        else database.close();
      };
      again();
    });
  });
  return () =>
    worker.evaluate(() => {
      (globalThis as unknown as Locked).uppsiktLock.go = true;
    });
}
