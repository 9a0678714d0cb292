/**
 * The toolbar badge's text for the active tab's account. It is the last thing a page view reports to the background
 * when it opens.
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
