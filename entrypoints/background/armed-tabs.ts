/**
 * Which tabs the toolbar button has armed for screenshots. activeTab survives navigation within the origin, so a tab is armed for its origin; kept in
 * storage.session, since the worker may stop between the press and the picture.
 */
import { browser } from '../../lib/browser';
import type { CardState } from '../../lib/messaging/protocol';

const KEY = 'armed';

/** Whether the next picture will be a screenshot: the permission is granted, or the tab is armed. */
export async function nextPictureOf(tabId: number): Promise<CardState['nextPicture']> {
  if (await browser.permissions.contains({ origins: ['<all_urls>'] })) return 'screen';
  const origin = await originOf(tabId);
  return origin !== null && (await armed())[String(tabId)] === origin ? 'screen' : 'rendered';
}

/** The toolbar button was pressed on this tab. */
export async function arm(tabId: number): Promise<void> {
  const origin = await originOf(tabId);
  if (origin !== null) await browser.storage.session.set({ [KEY]: { ...(await armed()), [String(tabId)]: origin } });
}

async function armed(): Promise<Record<string, unknown>> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

async function originOf(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url === undefined ? null : new URL(tab.url).origin;
}
