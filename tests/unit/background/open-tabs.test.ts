/** A page that is open at the install gets the same scripts as one that loads afterwards, in the same order. */
import { beforeEach, expect, it } from 'vitest';
import { install } from './an-extension';

install();
const { browser } = await import('../../../lib/browser');
const { startInOpenTabs } = await import('../../../lib/app/tabs/open-tabs');

let installed: (details: { reason: string }) => void;
let brought: unknown[];

beforeEach(() => {
  brought = [];
  const closed = 3;
  Object.assign(browser.runtime, {
    onInstalled: { addListener: (listener: typeof installed) => void (installed = listener) },
    getManifest: () => ({
      content_scripts: [
        { matches: ['https://www.facebook.com/*'], js: ['first.js'], run_at: 'document_start' },
        { matches: ['https://www.facebook.com/*'], js: ['page-data.js'], world: 'MAIN' },
        { matches: ['https://www.facebook.com/*'], js: ['overlay.js'] },
      ],
    }),
  });
  Object.assign(browser.tabs, {
    query: ({ url }: { url: string[] }) =>
      Promise.resolve(url.includes('https://www.facebook.com/*') ? [{ id: 1 }, { id: closed }] : []),
  });
  Object.assign(browser.scripting, {
    executeScript: ({ target, files, world }: { target: { tabId: number }; files: string[]; world?: string }) => {
      if (target.tabId === closed) return Promise.reject(new Error('No tab with id: 3'));
      brought.push([target.tabId, ...files, world ?? 'ISOLATED']);
      return Promise.resolve([]);
    },
  });
  startInOpenTabs();
});

it('starts in a tab that is open at the install', async () => {
  installed({ reason: 'install' });
  await expect
    .poll(() => brought)
    .toEqual([
      [1, 'first.js', 'ISOLATED'],
      [1, 'page-data.js', 'MAIN'],
      [1, 'overlay.js', 'ISOLATED'],
    ]);
});

it('does not start again on an update: the page already holds an earlier version’s scripts', async () => {
  installed({ reason: 'update' });
  await Promise.resolve();
  expect(brought).toEqual([]);
});
