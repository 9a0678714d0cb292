/**
 * Which tabs the toolbar button, the context menu or the key has armed for screenshots. activeTab survives navigation within the origin, so a tab is armed for its origin; kept in
 * storage.session, since the worker may stop between the press and the picture.
 */
import { browser } from '../../lib/browser';
import { loadPlacer } from '../../lib/capture/screen';
import type { CardState } from '../../lib/messaging/protocol';
import { manifests } from '../../lib/platforms/manifests';
import { changeCard } from './cards';

const KEY = 'armed';

/** Whether the next picture will be a screenshot: the permission is granted, or the tab is armed. */
export async function nextPictureOf(tabId: number): Promise<CardState['nextPicture']> {
  if (await browser.permissions.contains({ origins: ['<all_urls>'] })) return 'screen';
  const origin = await originOf(tabId);
  return origin !== null && (await armed())[String(tabId)] === origin ? 'screen' : 'rendered';
}

/** The toolbar button, the context menu or the key was used on this tab: the browser has just granted activeTab. A card that stands open says so at once. */
export async function arm(tabId: number): Promise<void> {
  const origin = await originOf(tabId);
  if (origin === null) return;
  await browser.storage.session.set({ [KEY]: { ...(await armed()), [String(tabId)]: origin } });
  await showNextPicture(tabId);
}

/** The browser refused a screenshot: the grant was lost, by a visit to another site in between. */
export async function disarm(tabId: number): Promise<void> {
  const { [String(tabId)]: _lost, ...others } = await armed();
  await browser.storage.session.set({ [KEY]: others });
  await showNextPicture(tabId);
}

/** What the next picture will be is what the card says before the press, also when that changes while it stands open. */
async function showNextPicture(tabId: number): Promise<void> {
  const nextPicture = await nextPictureOf(tabId);
  await changeCard(tabId, (card) => (card.nextPicture === nextPicture ? card : { ...card, nextPicture }));
  if (nextPicture === 'screen') readyForPicture(tabId);
}

/** The page's part is there before the press; where it is not, the capture loads it. */
export function readyForPicture(tabId: number): void {
  void loadPlacer(tabId).catch(() => undefined);
}

/** Leave for all sites is given or taken back in another tab. */
export function followPermission(): void {
  const look = (): void => {
    void browser.tabs.query({ url: manifests.flatMap((manifest) => manifest.matches) })
      .then((tabs) => Promise.all(tabs.map(async ({ id }) => id === undefined ? undefined : showNextPicture(id))))
      .catch(() => undefined);
  };
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
}

async function armed(): Promise<Record<string, unknown>> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

async function originOf(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url === undefined ? null : new URL(tab.url).origin;
}
