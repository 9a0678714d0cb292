/**
 * The browser's part of capture grants: permission, tabs and session storage. The rules are in
 * lib/capture/capture-grants.ts. Wiring only.
 */
import { browser } from '../../browser';
import { captureGrants } from '../../capture/capture-grants';
import { browserScreen } from '../../capture/browser-screen';
import { loadStructureReader } from '../../capture/page-scripts';
import { barredBy } from '../../capture/screen';
import { pageMatches } from '../../platforms/manifests';
import { cardInTurn, changeCard } from '../cards/card-sessions';
import { browserPermissions } from '../ports/permissions';
import { browserTabs } from '../ports/tabs';

const KEY = 'armed';

export const { nextPictureOf, grantCapture, revokeCapture, showNextPicture } = captureGrants({
  isGranted: () => browserPermissions.isGranted('<all_urls>'),
  async originOf(tabId) {
    const url = await browserTabs.addressOf(tabId).catch(() => undefined);
    return url === undefined ? null : new URL(url).origin;
  },
  async readGrants() {
    const stored = (await browser.storage.session.get(KEY))[KEY];
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  },
  writeGrants: (grants) => browser.storage.session.set({ [KEY]: grants }),
  barredBy: (tabId, ref) => barredBy(tabId, ref, browserScreen),
  cardOf: cardInTurn,
  changeCard: async (tabId, change) => void (await changeCard(tabId, change)),
});

/** Loads the page's capture scripts before the press. If this fails, the capture loads them itself. */
export function preloadCaptureScripts(tabId: number): void {
  void loadStructureReader(tabId).catch(() => undefined);
  void showNextPicture(tabId).catch(() => undefined);
}

/** Follows the permission for all sites, which may be granted or revoked in another tab. */
export function followPermission(): void {
  const look = (): void => {
    void browser.tabs
      .query({ url: pageMatches() })
      .then((tabs) => Promise.all(tabs.map(async ({ id }) => (id === undefined ? undefined : showNextPicture(id)))))
      .catch(() => undefined);
  };
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
}
