/**
 * Setup of every browser test: practice platforms (one per worker, reset before each test) and a clean Chromium with
 * the extension and the municipality's pages registered. Use `test.use({ settings: … })` for other settings and
 * `test.use({ practice: … })` for another practice platform.
 *
 * @example
 * test('removes a comment', async ({ facebook, simulator }) => { const card = await facebook.assess(key); … });
 */
import { test as base, expect, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesThere } from '../commands/setup/bytes-there';
import { serviceWorker } from '../commands/setup/launch-browser';
import { withOpenRoots } from '../commands/setup/open-roots';
import { shipped } from '../commands/setup/paths.mjs';
import { practiceSettings } from '../commands/setup/practice-register';
import { seedSettings } from '../commands/setup/practice-session';
import { withScreenPermission } from '../commands/setup/screen-permission';
import { waitUntil } from '../commands/setup/wait-until';
import { startSimulator, type Simulator, type SimulatorOptions } from '../simulator/server';
import type { Settings } from '../../lib/settings/schema';
import { LentBrowser } from './helpers/lent-browser';
import { Archive } from './pages/archive';
import { MUST_COME } from './pages/patience';
import { Popup } from './pages/popup';
import { PracticePage } from './pages/practice-page';

export { expect };
export { landing } from './helpers/landing';

interface WorkerFixtures {
  practice: SimulatorOptions;
  platforms: Simulator;
  /** Grants the permission for true pictures, as an official may do once. */
  screenPermission: boolean;
  /** Uses the build as it is shipped: its shadow roots are closed, so no test can look inside them. */
  asShipped: boolean;
  lent: { browser: LentBrowser; downloads: string };
}

interface Fixtures {
  settings: Settings;
  simulator: Simulator;
  /** Folder of the downloads. Playwright chooses the file names. */
  downloads: string;
  browser_: { context: BrowserContext; extensionId: string };
  context: BrowserContext;
  extensionId: string;
  page: Page;
  worker: Worker;
  facebook: PracticePage;
  youtube: PracticePage;
  archive: Archive;
  popup: Popup;
  /** Waits for the next exported package and returns its bytes. */
  exported: (act: () => Promise<void>) => Promise<Uint8Array>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  practice: [{ seed: 2011 }, { option: true, scope: 'worker' }],
  platforms: [
    async ({ practice }, use) => {
      const simulator = await startSimulator(practice);
      await use(simulator);
      await simulator.close();
    },
    { scope: 'worker' },
  ],
  screenPermission: [false, { option: true, scope: 'worker' }],
  asShipped: [false, { option: true, scope: 'worker' }],
  lent: [
    async ({ platforms, screenPermission, asShipped }, use) => {
      const downloads = mkdtempSync(join(tmpdir(), 'uppsikt-downloads-'));
      const usual = { folder: asShipped ? shipped() : withOpenRoots(), remove: () => undefined };
      const build = screenPermission ? withScreenPermission(usual.folder) : usual;
      const browser = new LentBrowser({
        profile: '',
        headless: true,
        hostRules: platforms.hostRules,
        downloads,
        folder: build.folder,
      });
      await use({ browser, downloads });
      await browser.end();
      build.remove();
      rmSync(downloads, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  settings: [practiceSettings(), { option: true }],
  simulator: async ({ platforms }, use) => {
    platforms.world.reset();
    await use(platforms);
  },
  downloads: async ({ lent }, use) => {
    for (const name of readdirSync(lent.downloads))
      rmSync(join(lent.downloads, name), { recursive: true, force: true });
    await use(lent.downloads);
  },
  browser_: async ({ simulator: _reset, lent, settings, downloads: _emptied }, use) => {
    const launched = await lent.browser.take();
    await seedSettings(launched.context, settings);
    await use(launched);
  },
  context: async ({ browser_ }, use) => use(browser_.context),
  extensionId: async ({ browser_ }, use) => use(browser_.extensionId),
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
  worker: async ({ context }, use) => use(await serviceWorker(context)),
  facebook: async ({ page, simulator }, use) =>
    use(await new PracticePage(page).open(simulator.addresses.facebookPost)),
  youtube: async ({ page, simulator }, use) => use(await new PracticePage(page).open(simulator.addresses.youtubeWatch)),
  archive: async ({ context, extensionId }, use) => use(new Archive(await context.newPage(), extensionId)),
  popup: async ({ context, extensionId }, use) => use(new Popup(await context.newPage(), extensionId)),
  exported: async ({ downloads }, use) => use((act) => nextDownload(downloads, act)),
});

/** Playwright renames downloads, so the next package is the next whole ZIP or PDF in the folder. */
export async function nextDownload(folder: string, act: () => Promise<void>): Promise<Uint8Array> {
  const before = new Set(readdirSync(folder));
  await act();
  return waitUntil(
    'the exported package',
    () => {
      for (const name of readdirSync(folder)) {
        const bytes = before.has(name) ? undefined : bytesThere(join(folder, name));
        if (bytes === undefined || bytes.byteLength < 22) continue;
        // These bytes end a ZIP or a PDF: once they are there, the file is whole.
        const ends = { PK: 'PK\u0005\u0006', '%P': '%%EOF' }[bytes.subarray(0, 2).toString('latin1')];
        if (ends !== undefined && bytes.lastIndexOf(ends, undefined, 'latin1') >= 0) return new Uint8Array(bytes);
      }
      return undefined;
    },
    MUST_COME,
  );
}
