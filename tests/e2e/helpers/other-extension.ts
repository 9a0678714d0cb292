/**
 * Another extension beside Uppsikt, with permission for every page: what an official may have installed for something
 * else. It does nothing by itself; a test lets it act from its service worker, or from its own world on a page.
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

/** What it may ask of the browser; only what the tests use. */
/** What stands in its worker: a browser's functions, and one of its own. */
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

/** Until the tab has loaded. It runs in the worker: it uses nothing from here. */
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

  /** @param address the page that it acts on */
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

  /** The tab's id, as its own browser functions count. */
  tab(): Promise<number> {
    return this.worker.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as { chrome: ItsBrowser };
      const found = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(address) === true);
      if (found === undefined) throw new Error(`no tab shows ${address}`);
      return found.id;
    }, this.address);
  }

  /** In its own world on the page, where it has the same nodes as the page and as Uppsikt. */
  async onPage<T, A>(act: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const call =
      `chrome.scripting.executeScript({ target: { tabId: ${await this.tab()} }, func: ` +
      `${act.toString()}, args: ${JSON.stringify([argument])} })`;
    return (await this.worker.evaluate(`${call}.then(([answer]) => answer.result)`)) as T;
  }

  /**
   * A sheet of the user's origin: what it says with `!important` goes before all that any page can say. @returns takes
   * it away again
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
