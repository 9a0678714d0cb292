/** Which scripts are injected into a page, and into which world. */
import { beforeEach, expect, it, vi } from 'vitest';
import { extension, install } from './an-extension';

install();
const { browser } = await import('../../../lib/browser');
const { featureHandlers } = await import('../../../lib/app/handlers/feature');

const brought: string[] = [];
let takesWorld = true;
beforeEach(() => {
  takesWorld = true;
  extension.forget();
  brought.length = 0;
  Object.assign(browser.scripting, {
    executeScript: ({ files = [], world = 'ISOLATED' }: { files?: string[]; world?: string }) => {
      if (world === 'MAIN' && !takesWorld) return Promise.reject(new Error('the page is on its way elsewhere'));
      brought.push(...files.map((file) => `${world} ${file}`));
      return Promise.resolve([]);
    },
  });
});

it.each([
  ['adapter', 'https://www.facebook.com/x', ['ISOLATED /adapter.js']],
  ['adapter', 'https://www.youtube.com/watch?v=x', ['MAIN /page-world.js', 'ISOLATED /adapter.js']],
  ['guards', 'https://www.youtube.com/watch?v=x', ['ISOLATED /guards.js']],
  ['page-world', 'https://studio.youtube.com/channel/UCx/comments', ['MAIN /page-world.js']],
] as const)('%s at %s', async (name, url, scripts) => {
  await featureHandlers()['feature.bring']({ name }, { sender: 'content', tabId: 1, url });
  expect(brought).toEqual(scripts);
});

it('a failed injection into the page’s world is reported to a caller that asked for it alone; the adapter script is injected without it', async () => {
  takesWorld = false;
  const asker = { sender: 'content', tabId: 1, url: 'https://studio.youtube.com/channel/UCx/comments' } as const;
  await expect(featureHandlers()['feature.bring']({ name: 'page-world' }, asker)).rejects.toThrow('elsewhere');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await featureHandlers()['feature.bring']({ name: 'adapter' }, asker);
  expect(brought).toEqual(['ISOLATED /adapter.js']);
});
