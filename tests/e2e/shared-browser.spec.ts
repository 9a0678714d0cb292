/** Tests share a browser one after another (helpers/lent-browser). What one leaves behind, the next must not find. */
import type { Worker } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { expect, test } from './fixtures';
import { everythingKept, placesOf } from './helpers/kept';

const MARK = 'left-behind';

interface Chrome {
  alarms: { create(name: string, info: object): Promise<void>; getAll(): Promise<{ name: string }[]> };
  downloads: { download(options: object): Promise<number>; search(query: object): Promise<{ filename: string }[]> };
  storage: Record<'local' | 'session', { set(items: object): Promise<void> }>;
}

test.describe.configure({ mode: 'serial' });

test('one test leaves something in every place it can', async ({ facebook, worker, context, extensionId }) => {
  await leaveInTheExtension(worker);
  await facebook.page.evaluate((mark) => {
    localStorage.setItem(mark, mark);
    document.cookie = `${mark}=1; path=/`;
  }, MARK);
  await context.setOffline(true);
  expect(placesOf(MARK, await everythingKept(context, extensionId))).not.toEqual([]);
  expect(await namesIn(worker)).toMatchObject({ alarms: [MARK], downloads: [expect.any(String)] });
});

test('the next test finds none of it', async ({ facebook, worker, context, extensionId, downloads }) => {
  expect(placesOf(MARK, await everythingKept(context, extensionId))).toEqual([]);
  expect(await namesIn(worker)).toEqual({ alarms: [], downloads: [] });
  expect((await context.cookies()).map(({ name }) => name)).not.toContain(MARK);
  expect(await facebook.page.evaluate((mark) => localStorage.getItem(mark), MARK)).toBeNull();
  expect(await facebook.page.evaluate(() => navigator.onLine)).toBe(true);
  // Apart from the page that Uppsikt itself opens on install.
  const sites = context.pages().filter((page) => page.url().startsWith('https:'));
  expect(sites).toEqual([facebook.page]);
  expect(readdirSync(downloads)).toEqual([]);
});

async function leaveInTheExtension(worker: Worker): Promise<void> {
  await worker.evaluate(async (mark) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    await chrome.storage.local.set({ [mark]: mark });
    await chrome.storage.session.set({ [mark]: mark });
    await chrome.alarms.create(mark, { delayInMinutes: 60 });
    await chrome.downloads.download({ url: `data:text/plain,${mark}`, filename: `${mark}.txt` });
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open(mark, 1);
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(mark).put(mark, mark));
      opening.addEventListener('success', () => resolve(opening.result.close()));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('indexedDB')));
    });
  }, MARK);
}

/** Only the alarms that this test sets; the extension has its own. Downloads are listed too. */
const namesIn = (worker: Worker): Promise<{ alarms: string[]; downloads: string[] }> =>
  worker.evaluate(async (mark) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return {
      alarms: (await chrome.alarms.getAll()).map(({ name }) => name).filter((name) => name === mark),
      downloads: (await chrome.downloads.search({})).map(({ filename }) => filename),
    };
  }, MARK);
