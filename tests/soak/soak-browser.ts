/**
 * The browser of a soak. It is kept between runs because starting one takes a second, and is started again with the
 * same profile after a kill.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launchBrowser, type Launched } from '../commands/setup/launch-browser';
import { letDownloadsBe, setDownloadFolder } from '../commands/setup/named-downloads';
import { pickPracticeFolder, PRACTICE_FOLDER, readPracticeFolder } from '../commands/setup/practice-folder';
import { practiceSettings } from '../commands/setup/practice-register';
import { seedSettings } from '../commands/setup/practice-session';
import { extensionPage } from '../commands/setup/read-store';
import type { Simulator } from '../simulator/server';

/** Where a profile's second copies go; `off` where a soak is about something else. */
export type CopyKind = 'downloads' | 'folder' | 'off';
const DOWNLOADS_FOLDER = 'Uppsikt bevis';

/** The copies that exist now: SHA-256 (hex) by `folder/name`, as the journal names them. */
export type CopiesThere = ReadonlyMap<string, string>;

/** Not a fault of the extension: the machine failed to start a browser. */
export class BrowserDidNotStart extends Error {}

/** A killed browser's child processes may hold the profile for a while. */
const MOST_STARTS = 3;

export class SoakBrowser {
  /** Number of starts that failed and were tried again. */
  startedAgain = 0;
  private profile = '';
  private copies: CopyKind = 'off';
  private readerPage: Page | undefined;
  context!: BrowserContext;
  extensionId = '';

  constructor(readonly simulator: Simulator) {}

  /** Begins with a new profile, so an empty archive. */
  async begin(copies: CopyKind = 'off'): Promise<void> {
    await this.end();
    this.copies = copies;
    this.profile = mkdtempSync(join(tmpdir(), 'uppsikt-soak-'));
    if (copies === 'downloads') setDownloadFolder(this.profile, this.downloads);
    await this.relaunch();
    const secondCopy =
      copies === 'downloads'
        ? ({ kind: 'downloads', folder: DOWNLOADS_FOLDER } as const)
        : copies === 'folder'
          ? ({ kind: 'folder', name: PRACTICE_FOLDER } as const)
          : ({ kind: 'off', reason: 'Övning' } as const);
    await seedSettings(this.context, practiceSettings({ secondCopy }));
    if (copies === 'folder') await pickPracticeFolder(await this.reader());
  }

  private get downloads(): string {
    return join(this.profile, 'downloads');
  }

  /** The copies, read from the disk or, for a folder, through the browser's own API; null when copies are off. */
  async copiesThere(): Promise<CopiesThere | null> {
    if (this.copies === 'off') return null;
    if (this.copies === 'folder')
      return new Map(
        (await readPracticeFolder(await this.reader())).map(({ name, sha256 }) => [
          `${PRACTICE_FOLDER}/${name}`,
          sha256,
        ]),
      );
    const folder = join(this.downloads, DOWNLOADS_FOLDER);
    if (!existsSync(folder)) return new Map();
    return new Map(
      readdirSync(folder).map((name) => [
        `${DOWNLOADS_FOLDER}/${name}`,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
    );
  }

  /** Starts the same profile again, as after a crash. */
  async relaunch(): Promise<void> {
    this.readerPage = undefined;
    const launched = await this.launch();
    this.context = launched.context;
    this.extensionId = launched.extensionId;
    if (this.copies === 'downloads') await letDownloadsBe(this.context);
  }

  private async launch(): Promise<Launched> {
    for (let start = 1; ; start += 1) {
      try {
        return await launchBrowser({ profile: this.profile, hostRules: this.simulator.hostRules, headless: true });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        if (start >= MOST_STARTS) throw new BrowserDidNotStart(why);
        this.startedAgain += 1;
        console.log(`     start ${start} of the browser failed and is tried again: ${why.split('\n')[0]}`);
        await pause(1_000 * start);
      }
    }
  }

  async page(): Promise<Page> {
    const page = this.context.pages().find((each) => each !== this.readerPage && !each.isClosed());
    return page ?? this.context.newPage();
  }

  /** An extension page for reading the store. It sends no message, so it wakes nothing. */
  async reader(): Promise<Page> {
    if (this.readerPage === undefined || this.readerPage.isClosed()) {
      // The first page of a new browser is for the platform.
      if (this.context.pages().length === 0) await this.context.newPage();
      this.readerPage = await extensionPage(this.context, this.extensionId);
    }
    return this.readerPage;
  }

  async end(): Promise<void> {
    if (this.profile === '') return;
    await (this.context as BrowserContext | undefined)?.close().catch(() => undefined);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    this.profile = '';
  }
}
