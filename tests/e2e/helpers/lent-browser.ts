/**
 * One Chromium per Playwright worker, shared by its tests: starting one costs as much as half a test. Between tests the
 * extension is uninstalled and reinstalled, which deletes all its data; the previous test's tabs, routes, cookies and
 * the platform hosts' storage are cleared too. After a failed test Playwright ends the worker and with it this browser.
 */
import type { BrowserContext } from '@playwright/test';
import {
  launchBrowser,
  loadThroughDevTools,
  serviceWorker,
  unloadThroughDevTools,
  type Launch,
  type Launched,
} from '../../commands/setup/launch-browser';

const HOSTS = ['https://www.facebook.com', 'https://www.youtube.com', 'https://studio.youtube.com'];

export class LentBrowser {
  private launched: Launched | null = null;

  constructor(private readonly launch: Launch & { folder: string }) {}

  async take(): Promise<Launched> {
    // A browser that cannot be cleaned is not reused.
    if (
      this.launched !== null &&
      !(await this.clean(this.launched).then(
        () => true,
        () => false,
      ))
    )
      await this.end();
    this.launched ??= await launchBrowser({ ...this.launch, byDevTools: true });
    return this.launched;
  }

  async end(): Promise<void> {
    const { launched } = this;
    this.launched = null;
    await launched?.context.close().catch(() => undefined);
  }

  private async clean({ context, extensionId }: Launched): Promise<void> {
    await unloadThroughDevTools(context, extensionId);
    await forgetPages(context);
    await loadThroughDevTools(context, this.launch.folder);
    await (await serviceWorker(context)).evaluate(forgetDownloads);
  }
}

/** Leaves one empty tab and deletes what pages stored. */
async function forgetPages(context: BrowserContext): Promise<void> {
  const kept = await context.newPage();
  for (const page of context.pages()) if (page !== kept) await page.close();
  await context.unrouteAll();
  await context.setOffline(false);
  await context.clearPermissions();
  await context.clearCookies();
  const session = await context.newCDPSession(kept);
  for (const origin of HOSTS) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}

/** Runs in the extension's worker. The download list belongs to the browser and survives uninstalling the extension. */
async function forgetDownloads(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { downloads: { erase(query: object): Promise<number[]> } } };
  await chrome.downloads.erase({});
}
