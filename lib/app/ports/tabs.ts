/** Tabs as use cases see them. The browser's own stand in by default; tests put others in. */
import { browser } from '../../browser';

export interface Tabs {
  /** @returns undefined where it may not be known @throws where there is no such tab */
  addressOf(tabId: number): Promise<string | undefined>;
  /** Those whose address is one of the match patterns. */
  openAt(matches: string[]): Promise<{ id?: number | undefined; url?: string | undefined }[]>;
  /** To the front of its window. */
  show(tabId: number): Promise<void>;
  /** @returns the new tab, where the browser says which */
  open(address: string): Promise<number | undefined>;
  /** A page of our own. @param page its file, with what follows it */
  openOwn(page: string): Promise<void>;
}

export const browserTabs: Tabs = {
  addressOf: async (tabId) => (await browser.tabs.get(tabId)).url,
  openAt: (matches) => browser.tabs.query({ url: matches }),
  show: async (tabId) => void (await browser.tabs.update(tabId, { active: true })),
  open: async (url) => (await browser.tabs.create({ url })).id,
  openOwn: async (page) => void (await browser.tabs.create({ url: browser.runtime.getURL(page) })),
};
