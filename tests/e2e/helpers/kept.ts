/**
 * Everything the extension keeps, read through the browser's own APIs from an extension page. No product code takes
 * part, so the product does not vouch for itself.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { extensionPage, readStore, type Store } from '../../commands/setup/read-store';

export interface Kept {
  /**
   * Every table, storage area, badge and title as one text. Bytes are decoded so that words in them are found. Keys are
   * sorted so that equal states give identical texts.
   */
  text: string;
  /** Rows in each table of each database. */
  rows: Record<string, number>;
}

export async function everythingKept(context: BrowserContext, extensionId: string): Promise<Kept> {
  const page = await extensionPage(context, extensionId);
  const kept = await everythingKeptFrom(page);
  await page.close();
  return kept;
}

/** Reads it from an extension page that is already open. */
export const everythingKeptFrom = (page: Page): Promise<Kept> => page.evaluate(readAll);

/**
 * The places where a word occurs in what is kept, each with a little context. Short, so that a failing test shows the
 * place and not the whole store.
 */
export function placesOf(word: string, { text }: Kept): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    line.includes(word)
      ? [
          `${
            lines
              .slice(0, index)
              .reverse()
              .find((before) => before.startsWith(' "')) ?? ''
          } ${line.slice(Math.max(0, line.indexOf(word) - 60), line.indexOf(word) + 60)}`,
        ]
      : [],
  );
}

export async function evidenceKept(context: BrowserContext, extensionId: string): Promise<Store> {
  const page = await extensionPage(context, extensionId);
  const store = await readStore(page);
  await page.close();
  return store;
}

/** Runs in the extension's page. */
async function readAll(): Promise<Kept> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      storage: Record<'local' | 'session' | 'sync', { get(key: null): Promise<object> }>;
      action: {
        getBadgeText(of: { tabId?: number }): Promise<string>;
        getTitle(of: { tabId?: number }): Promise<string>;
      };
      tabs: {
        query(of: object): Promise<{ id: number; url?: string }[]>;
        getCurrent(): Promise<{ id: number } | undefined>;
      };
    };
  };
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('indexedDB'));
    });
  const plain = (value: unknown): unknown => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      const bytes =
        value instanceof ArrayBuffer
          ? new Uint8Array(value)
          : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { utf8: new TextDecoder().decode(bytes), length: bytes.length };
    }
    if (value instanceof CryptoKey) return `key ${value.algorithm.name}`;
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([key, each]) => [key, plain(each)]),
      );
    return value;
  };
  const found: Record<string, unknown> = {};
  const rows: Record<string, number> = {};
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const db = await asked(indexedDB.open(name));
    for (const table of db.objectStoreNames) {
      const all = await asked(db.transaction(table).objectStore(table).getAll());
      rows[table] = all.length;
      found[`${name}.${table}`] = plain(all);
    }
    db.close();
  }
  for (const area of ['local', 'session', 'sync'] as const)
    found[`storage.${area}`] = plain(await chrome.storage[area].get(null));
  // Leaves out the tab this runs in. Chromium in 2026 gives its address to nobody.
  const own = (await chrome.tabs.getCurrent())?.id;
  const tabs = (await chrome.tabs.query({}))
    .filter((tab) => tab.id !== own && tab.url?.startsWith('chrome-extension:') !== true)
    .map((tab) => tab.id);
  found['badge'] = [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})];
  for (const tabId of tabs)
    found[`badge ${tabId}`] = [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
  return { text: JSON.stringify(plain(found), null, 1), rows };
}
