/** The browser of a soak: kept between runs because starting one takes a second, started again with the same profile after it was killed. */
import type { BrowserContext, Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../commands/setup/launch-browser';
import { seedSettings } from '../commands/setup/practice-session';
import { extensionPage } from '../commands/setup/read-store';
import type { Simulator } from '../simulator/server';

export class SoakBrowser {
  private profile = '';
  private readerPage: Page | undefined;
  context!: BrowserContext;
  extensionId = '';

  constructor(readonly simulator: Simulator) {}

  /** A new profile: an empty archive. */
  async begin(): Promise<void> {
    await this.end();
    this.profile = mkdtempSync(join(tmpdir(), 'uppsikt-soak-'));
    await this.relaunch();
    await seedSettings(this.context);
  }

  /** The same profile again, as after a crash. */
  async relaunch(): Promise<void> {
    this.readerPage = undefined;
    const launched = await launchBrowser({ profile: this.profile, hostRules: this.simulator.hostRules, headless: true });
    this.context = launched.context;
    this.extensionId = launched.extensionId;
  }

  async page(): Promise<Page> {
    const page = this.context.pages().find((each) => each !== this.readerPage && !each.isClosed());
    return page ?? this.context.newPage();
  }

  /** A page of the extension that the store is read from; it sends no message and so wakes nothing. */
  async reader(): Promise<Page> {
    if (this.readerPage === undefined || this.readerPage.isClosed()) {
      // The first page of a fresh browser is for the platform.
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
