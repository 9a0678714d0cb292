/**
 * `npm run firefox`: runs the built extension in a real Firefox, over WebDriver BiDi, on the practice Facebook. Shows
 * that it loads, has its permissions and names the account, and no more: the card, the redrawn picture, the copy and
 * the archive are not driven in Firefox. Last line: `N passed, N failed`. Without a Firefox it says why and exits with
 * 0.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startSimulator, type Simulator } from '../simulator/server';
import { findFirefox } from './setup/firefox.mjs';
import { launchFirefox, type LaunchedFirefox } from './setup/launch-firefox';
import { practiceSettings } from './setup/practice-register';
import { waitUntil } from './setup/wait-until';

/** Both functions run in the extension's own page. */
async function askPermissions(): Promise<string[]> {
  const { browser } = globalThis as unknown as {
    browser: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
  };
  return (await browser.permissions.getAll()).origins ?? [];
}

async function putSettings(settings: string): Promise<void> {
  const { browser } = globalThis as unknown as {
    browser: { storage: { local: { set(items: object): Promise<void> } } };
  };
  await browser.storage.local.set({ settings: JSON.parse(settings) as unknown });
}

/** The text of the marker on the page, once it names an account. */
const accountOn = (page: Page): Promise<string> =>
  waitUntil(
    'the account on the page',
    async () => {
      const text = await page.evaluate(
        () => document.querySelector('uppsikt-marker')?.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '',
      );
      return /Du är: /.test(text) ? text.trim() : undefined;
    },
    30_000,
    200,
  );

async function loadsAndTellsTheAccount(
  { browser, extensionPage }: LaunchedFirefox,
  { addresses }: Simulator,
): Promise<string> {
  const own = await extensionPage('options.html');
  const granted = await own.evaluate(askPermissions);
  if (!granted.includes('https://www.facebook.com/*'))
    throw new Error(`Firefox granted ${granted.join(', ') || 'nothing'}`);
  await own.evaluate(putSettings, JSON.stringify(practiceSettings()));
  await own.close();
  const page = await browser.newPage();
  await page.goto(addresses.facebookPost, { waitUntil: 'domcontentloaded' });
  return `${granted.length} origins granted; the page says '${await accountOn(page)}'`;
}

async function main(path: string): Promise<number> {
  const downloads = mkdtempSync(join(tmpdir(), 'uppsikt-firefox-downloads-'));
  const simulator = await startSimulator({ seed: 2011, startAs: 'page' });
  const name = 'the extension loads and tells the account on the practice Facebook';
  try {
    const firefox = await launchFirefox({ path, hostRules: simulator.hostRules, downloads });
    console.log(`${await firefox.browser.version()} from ${path}`);
    try {
      console.log(`ok   ${name}: ${await loadsAndTellsTheAccount(firefox, simulator)}`);
      console.log('1 passed, 0 failed');
      return 0;
    } finally {
      await firefox.close();
    }
  } catch (error) {
    console.log(`FAIL ${name}: ${error instanceof Error ? error.message : String(error)}`);
    console.log('0 passed, 1 failed');
    return 1;
  } finally {
    await simulator.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}

const path = findFirefox();
if (path === undefined)
  console.log(
    'skipped: no Firefox was found. Install one (Debian: apt-get install firefox-esr) or set UPPSIKT_FIREFOX to ' +
      'its program file.',
  );
// An open driver connection must not keep the command running.
process.exit(path === undefined ? 0 : await main(path));
