/**
 * The toolbar's word for the account of the tab in front: the last that a page view tells the background when it has
 * opened.
 */
import type { Worker } from '@playwright/test';

export const badgeOf = (worker: Worker): Promise<string> =>
  worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(of: object): Promise<{ id: number }[]> };
        action: { getBadgeText(of: object): Promise<string> };
      };
    };
    const [tab] = await chrome.tabs.query({ active: true });
    return chrome.action.getBadgeText({ tabId: tab?.id });
  });
