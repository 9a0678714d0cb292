/**
 * Nothing leaves the browser unless the municipality set it up: every request during the job goes to the platform's own
 * hosts or stays within the extension. time-stamps.spec.ts tests what leaves after set-up.
 */
import type { Worker } from '@playwright/test';
import { comments } from '../simulator/facebook/practice-data';
import { expect, landing, test } from './fixtures';

/** Records the background's own requests, which not every version of Playwright reports. */
const recordWorker = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { __asked: seen });
    const real = globalThis.fetch.bind(globalThis);
    globalThis.fetch = (input, init) => {
      seen.push(input instanceof Request ? input.url : String(input));
      return real(input, init);
    };
    globalThis.WebSocket = class {
      constructor(address: string | URL) {
        seen.push(String(address));
        throw new Error('no socket is opened by Uppsikt');
      }
    } as unknown as typeof WebSocket;
  });

const askedByWorker = (worker: Worker): Promise<string[]> =>
  worker.evaluate(() => (globalThis as unknown as { __asked: string[] }).__asked);

test(
  'the whole job asks nobody but the platform: evidence, removal, archive, check and export',
  landing,
  async ({ facebook, page, worker, context, extensionId, archive, exported }) => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    await recordWorker(worker);
    const card = await facebook.assess(`facebook:comment:${comments.advert}`);
    // The card's iframe has the extension under a dynamic host name that changes with each browser run.
    const cardAddress = await page.locator('uppsikt-card iframe').getAttribute('src');
    const ours = [extensionId, new URL(cardAddress ?? '').host];
    await card.judge('9');
    await card.skipTheWait();
    await card.ended();
    await archive.open();
    const id = await archive.newest();
    await archive.openRecord(id);
    await archive.verify.click();
    await exported(() => archive.exportButton.click());
    const all = [...asked, ...(await askedByWorker(worker))];
    const foreign = all.filter((address) => {
      const { protocol, host, hostname } = new URL(address);
      if (protocol === 'data:' || protocol === 'blob:') return false;
      if (protocol === 'chrome-extension:') return !ours.includes(host);
      return !/(^|\.)(facebook\.com|fbcdn\.net)$/.test(hostname);
    });
    expect(foreign).toEqual([]);
    // Proves that the recording covers the page's own requests.
    expect(asked.some((each) => new URL(each).hostname.endsWith('facebook.com'))).toBe(true);
  },
);
