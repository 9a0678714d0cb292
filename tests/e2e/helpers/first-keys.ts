/** Who heard which keys, and a store that lets nobody in for as long as a test says. */
import type { BrowserContext, Page } from '@playwright/test';
import { serviceWorker } from '../../commands/setup/launch-browser';

interface Heard {
  uppsiktHeard: string[];
}

/** What a script of the page hears first of all it may hear, from now on: `keydown 7`, … */
export async function heardByThePage(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { uppsiktHeard: heard });
    for (const type of ['keydown', 'keypress', 'keyup'] as const)
      addEventListener(type, (event) => heard.push(`${type} ${event.key}`), { capture: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as Heard).uppsiktHeard);
}

/** The keys in the order in which the card's handlers hear them, in the frame that stands on the page now. */
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

/** A change of the whole store that does not end: whoever asks something of it waits. @returns ends it */
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
