/**
 * Another extension with permission for every page, such as an official may have installed for something else. It does
 * nothing by itself; tests make it act from its service worker or from its isolated world on a page.
 */
import type { BrowserContext, Worker } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadThroughDevTools } from '../../commands/setup/launch-browser';
import { MUST_COME } from '../pages/patience';

const MANIFEST = {
  manifest_version: 3,
  name: 'Another extension',
  version: '1',
  permissions: ['scripting', 'tabs', 'debugger'],
  host_permissions: ['<all_urls>'],
  background: { service_worker: 'worker.js' },
  web_accessible_resources: [{ resources: ['blank.html'], matches: ['<all_urls>'] }],
};

/** The browser APIs it uses; only what the tests need. */
/** Globals of its service worker: the browser APIs and one helper. */
export interface ItsWorker {
  chrome: ItsBrowser;
  complete: (id: number) => Promise<void>;
}

export interface ItsBrowser {
  runtime: {
    getURL(path: string): string;
    sendMessage(id: string, message: unknown): Promise<unknown>;
    connect(
      id: string,
      info: { name: string },
    ): {
      postMessage(message: unknown): void;
      onMessage: { addListener(heard: (message: unknown) => void): void };
      onDisconnect: { addListener(gone: () => void): void };
    };
    lastError?: unknown;
  };
  tabs: {
    query(of: object): Promise<{ id: number; url?: string }[]>;
    create(of: { url: string; active: boolean }): Promise<{ id: number }>;
    get(id: number): Promise<{ status?: string }>;
    onUpdated: { addListener(changed: (id: number, change: { status?: string }) => void): void };
    update(id: number, to: { url: string }): Promise<unknown>;
    remove(id: number): Promise<void>;
    sendMessage(id: number, message: unknown, to: { frameId: number }): Promise<unknown>;
  };
  scripting: {
    executeScript(of: object): Promise<{ result: unknown }[]>;
    insertCSS(of: object): Promise<void>;
    removeCSS(of: object): Promise<void>;
  };
  debugger: {
    attach(to: { tabId: number }, version: string): Promise<void>;
    sendCommand(to: { tabId: number }, method: string, parameters: object): Promise<unknown>;
    onDetach: { addListener(gone: () => void): void };
  };
}

/** Waits until the tab has loaded. Runs in the worker, so it must not use anything from this module. */
function complete(id: number): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: ItsBrowser };
  return new Promise((resolve) => {
    chrome.tabs.onUpdated.addListener((which, { status }) => {
      if (which === id && status === 'complete') resolve();
    });
    void chrome.tabs.get(id).then(({ status }) => (status === 'complete' ? resolve() : undefined));
  });
}

export class OtherExtension {
  private constructor(
    readonly worker: Worker,
    private readonly address: string,
  ) {}

  /** @param address of the page that it acts on */
  static async beside(context: BrowserContext, address: string): Promise<OtherExtension> {
    const folder = mkdtempSync(join(tmpdir(), 'uppsikt-other-extension-'));
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
    writeFileSync(
      join(folder, 'worker.js'),
      `chrome.runtime.onInstalled.addListener(() => undefined);\n${complete.toString()}`,
    );
    writeFileSync(join(folder, 'blank.html'), '<!doctype html><title>blank</title><body style="background:#fff">');
    const id = await loadThroughDevTools(context, folder);
    const isIts = (worker: Worker): boolean => new URL(worker.url()).hostname === id;
    const worker =
      context.serviceWorkers().find(isIts) ??
      (await context.waitForEvent('serviceworker', { predicate: isIts, timeout: MUST_COME }));
    context.once('close', () => rmSync(folder, { recursive: true, force: true }));
    return new OtherExtension(worker, address);
  }

  /** The tab's id in its own browser APIs. */
  tab(): Promise<number> {
    return this.worker.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as { chrome: ItsBrowser };
      const found = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(address) === true);
      if (found === undefined) throw new Error(`no tab shows ${address}`);
      return found.id;
    }, this.address);
  }

  /** Runs a function in its isolated world on the page, which shares the DOM with the page and with Uppsikt. */
  async onPage<T, A>(act: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const call =
      `chrome.scripting.executeScript({ target: { tabId: ${await this.tab()} }, func: ` +
      `${act.toString()}, args: ${JSON.stringify([argument])} })`;
    return (await this.worker.evaluate(`${call}.then(([answer]) => answer.result)`)) as T;
  }

  /**
   * Adds a style sheet with user origin. Its `!important` rules override every rule of the page.
   *
   * @returns removes the style sheet
   */
  async restyles(css: string): Promise<() => Promise<void>> {
    const sheet = { target: { tabId: await this.tab() }, css, origin: 'USER' };
    await this.worker.evaluate(async (given) => {
      await (globalThis as unknown as { chrome: ItsBrowser }).chrome.scripting.insertCSS(given);
    }, sheet);
    return () =>
      this.worker.evaluate(async (given) => {
        await (globalThis as unknown as { chrome: ItsBrowser }).chrome.scripting.removeCSS(given);
      }, sheet);
  }
}
