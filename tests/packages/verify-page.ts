/**
 * Uses verifiera.html as a stranger would: opened from disk in a separate browser without network or our extension, and
 * given a package by keyboard.
 */
import type { Locator, Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserPath, launchBrowser } from '../commands/setup/launch-browser';
import { verifyPage } from '../../lib/verify/verify-page';

export interface PageAnswer {
  /** 'Allt stämmer.', 'Paketet stämmer inte.' … */
  heading: string;
  /** The page's whole answer. */
  text: string;
}

export class VerifyPage {
  readonly zip: Locator;
  readonly folder: Locator;
  readonly verdict: Locator;

  constructor(readonly page: Page) {
    this.zip = page.getByLabel('Paketet som ZIP-fil');
    this.folder = page.getByLabel('Eller mappen där bagit.txt ligger');
    this.verdict = page.getByRole('region', { name: 'Svar' }).getByRole('heading', { level: 2 });
  }

  /** Tab to the field, Space to open the browser's file dialog; the file is chosen in it. */
  async giveByKeyboard(field: Locator, path: string): Promise<PageAnswer> {
    await this.page.evaluate(() => document.getElementById('result')?.replaceChildren());
    await this.page.bringToFront();
    await this.page.locator('h1').click();
    for (let presses = 0; presses < 6 && !(await field.evaluate((one) => one === document.activeElement)); presses += 1)
      await this.page.keyboard.press('Tab');
    // A page that has just come to the front may lose the first press; an official would press again.
    for (let presses = 0; presses < 3; presses += 1) {
      const asked = this.page.waitForEvent('filechooser', { timeout: 5_000 }).catch(() => undefined);
      await this.page.keyboard.press('Space');
      const chooser = await asked;
      if (chooser === undefined) continue;
      await chooser.setFiles(path);
      return this.answer();
    }
    throw new Error('the browser asked for no file');
  }

  /** Gives a file by path, or by its bytes. */
  async give(path: string | { name: string; mimeType: string; buffer: Buffer }): Promise<PageAnswer> {
    await this.page.evaluate(() => document.getElementById('result')?.replaceChildren());
    await this.zip.setInputFiles(path);
    return this.answer();
  }

  private async answer(): Promise<PageAnswer> {
    await this.verdict.waitFor({ timeout: 60_000 });
    return {
      heading: await this.verdict.innerText(),
      text: await this.page.getByRole('region', { name: 'Svar' }).innerText(),
    };
  }
}

/** Why no browser can be used here, or undefined. */
export function noBrowser(): string | undefined {
  try {
    browserPath();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Opens the page from disk in a Chromium without network.
 *
 * @param html another page than this version's: the one in a package
 * @returns the page, its network requests (a test fails on any), and a function that closes it
 */
export async function openVerifyPage(
  html = verifyPage,
): Promise<{ verifier: VerifyPage; asked: string[]; complaints: string[]; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'uppsikt-verifiera-'));
  const file = join(folder, 'verifiera.html');
  writeFileSync(file, html);
  const { context } = await launchBrowser({
    profile: '',
    headless: true,
    hostRules: 'MAP * ~NOTFOUND',
    extension: false,
  });
  await context.setOffline(true);
  const page = context.pages()[0] ?? (await context.newPage());
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => void (request.url() !== pathToFileURL(file).href && asked.push(request.url())));
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(error.message));
  await page.goto(pathToFileURL(file).href);
  const end = async (): Promise<void> => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { verifier: new VerifyPage(page), asked, complaints, end };
}

/**
 * Checks many ZIPs with one page.
 *
 * @returns faults by path; empty when the page accepts every package
 * @example const faults = await checkWithVerifyPage(zips);
 */
export async function checkWithVerifyPage(zipPaths: string[]): Promise<Map<string, string>> {
  const { verifier, asked, complaints, end } = await openVerifyPage();
  const faults = new Map<string, string>();
  try {
    for (const [index, path] of zipPaths.entries()) {
      // The first by keyboard, as an official without a mouse would; opening the file dialog a hundred times proves
      // nothing more.
      const { heading, text } =
        index === 0 ? await verifier.giveByKeyboard(verifier.zip, path) : await verifier.give(path);
      if (heading !== 'Allt stämmer.') faults.set(path, text.slice(0, 600));
      else if (asked.length + complaints.length > 0)
        faults.set(path, [...asked.splice(0), ...complaints.splice(0)].join('; '));
    }
  } finally {
    await end();
  }
  return faults;
}
