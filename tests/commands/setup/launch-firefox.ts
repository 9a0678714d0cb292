/**
 * Starts a Firefox with the built extension and a temporary profile. It reaches the practice platforms under the real
 * host names. Driven over WebDriver BiDi, since Playwright cannot drive a stock Firefox. The extension is installed as
 * a temporary, unsigned one and gets its host permissions as in any installation.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { withOpenRoots } from './open-roots';
import { root } from './paths.mjs';
import { waitUntil } from './wait-until';

/** The id in the manifest. Firefox picks a random address for an extension's pages unless it is set. */
const EXTENSION = 'uppsikt@uppsikt.example';
const ADDRESS = '0190f7a0-0000-4000-8000-00000000f0f0';

const firefoxBuild = join(root, process.env['UPPSIKT_OUT'] ?? '.output', 'firefox-mv3');

export interface LaunchFirefox {
  path: string;
  /** From the simulator, written for Chromium: `MAP www.facebook.com 127.0.0.1:PORT, …`. */
  hostRules: string;
  downloads: string;
}

export interface LaunchedFirefox {
  browser: Browser;
  /** Opens one of the extension's own pages. */
  extensionPage: (file: string) => Promise<Page>;
  close: () => Promise<void>;
}

export async function launchFirefox({ path, hostRules, downloads }: LaunchFirefox): Promise<LaunchedFirefox> {
  const mapped = [...hostRules.matchAll(/MAP (\S+) 127\.0\.0\.1:(\d+)/g)];
  const profile = mkdtempSync(join(tmpdir(), 'uppsikt-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    timeout: 90_000,
    defaultViewport: { width: 1280, height: 900 },
    // Required for the driver to reach an extension's pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': mapped.map(([, host]) => host).join(','),
      'network.socket.forcePort': `443=${mapped[0]?.[2] ?? ''}`,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: ADDRESS }),
      'intl.accept_languages': 'sv-SE, sv',
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
    },
  });
  const close = async (): Promise<void> => {
    await browser.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await browser.installExtension(withOpenRoots(firefoxBuild));
  } catch (error) {
    await close();
    throw error;
  }
  return { browser, extensionPage: (file) => openExtensionPage(browser, file), close };
}

/**
 * The driver's own wait never ends for such an address, since Firefox swaps the process. So the page is looked up among
 * all pages instead.
 */
async function openExtensionPage(browser: Browser, file: string): Promise<Page> {
  const address = `moz-extension://${ADDRESS}/${file}`;
  const page = await browser.newPage();
  void page.goto(address).catch(() => undefined);
  return waitUntil(
    `${file} in Firefox`,
    async () => {
      for (const each of await browser.pages()) {
        const at = await each.evaluate(() => `${location.href} ${document.readyState}`).catch(() => '');
        if (at === `${address} complete`) return each;
      }
      return undefined;
    },
    60_000,
    100,
  );
}
