/**
 * Everything the extension could have kept anywhere, as one text: tables, storage areas, badge, managed storage,
 * caches, the picked folder and the downloads.
 */
import type { BrowserContext } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bytesThere } from '../../commands/setup/bytes-there';
import { readPracticeFolder } from '../../commands/setup/practice-folder';
import { extensionPage } from '../../commands/setup/read-store';
import { everythingKept, type Kept } from './kept';

export async function everywhere(context: BrowserContext, extensionId: string, downloads: string): Promise<Kept> {
  const kept = await everythingKept(context, extensionId);
  const page = await extensionPage(context, extensionId);
  const more = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: { managed: { get(key: null): Promise<object> } };
        downloads: { search(of: object): Promise<object[]> };
      };
    };
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        cached.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    return {
      managed: await chrome.storage.managed.get(null).catch(() => ({})),
      downloads: await chrome.downloads.search({}),
      cached,
      webStorage: [Object.entries(localStorage), Object.entries(sessionStorage)],
    };
  });
  const folder = await readPracticeFolder(page);
  await page.close();
  const files = readdirSync(downloads, { recursive: true, encoding: 'utf8' })
    .map((name) => [name, bytesThere(join(downloads, name))?.toString('latin1')])
    .filter(([, words]) => words !== undefined);
  return { ...kept, text: `${kept.text}\n "elsewhere"\n${JSON.stringify({ ...more, folder, files }, null, 1)}` };
}
