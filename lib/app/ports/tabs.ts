/** Tabs as use cases see them. The default is the browser's own; tests pass another. */
import { browser } from '../../browser';

export interface Tabs {
  /** @returns undefined when the address may not be known @throws when there is no such tab */
  addressOf(tabId: number): Promise<string | undefined>;
  /** Tabs whose address matches one of the patterns. */
  openAt(matches: string[]): Promise<{ id?: number | undefined; url?: string | undefined }[]>;
  /** Brings the tab to the front of its window. */
  show(tabId: number): Promise<void>;
  /** @returns the new tab's id, if the browser reports it */
  open(address: string): Promise<number | undefined>;
  /** Opens a page of our own. @param page its file, with query or hash */
  openOwn(page: string): Promise<void>;
}

export const browserTabs: Tabs = {
  addressOf: async (tabId) => (await browser.tabs.get(tabId)).url,
  openAt: (matches) => browser.tabs.query({ url: matches }),
  show: async (tabId) => void (await browser.tabs.update(tabId, { active: true })),
  open: async (url) => (await browser.tabs.create({ url })).id,
  openOwn: async (page) => void (await browser.tabs.create({ url: browser.runtime.getURL(page) })),
};
