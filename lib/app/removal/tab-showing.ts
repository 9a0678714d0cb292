/** Where an item's page is open now, so that what became of it can be looked at. */
import { browser } from '../../browser';
import type { Flow } from '../../domain/flow';
import { isSameAddress } from '../../domain/same-address';
import { ask } from '../../messaging/page-commander';
import { pageMatches } from '../../platforms/manifests';

/** A tab whose content script has just started. */
export interface Visited {
  tabId: number;
  url: string;
}

export const samePage = (flow: Flow, url: string): boolean => isSameAddress(flow.pageUrl, url);

/** The tab where the item's page is open now, if any. */
export async function tabShowing(flow: Flow, visited: Visited | null): Promise<number | null> {
  if (visited !== null) return samePage(flow, visited.url) ? visited.tabId : null;
  const tabs = await browser.tabs.query({ url: pageMatches() });
  // Its own first: another may have been opened before the item was written.
  const ownFirst = tabs.toSorted((one, other) => Number(other.id === flow.tabId) - Number(one.id === flow.tabId));
  for (const tab of ownFirst) {
    if (tab.id === undefined || tab.url === undefined || !samePage(flow, tab.url)) continue;
    const alive = await ask(tab.id, 'page.owner', {}, 2_000).then(
      () => true,
      () => false,
    );
    if (alive) return tab.id;
  }
  return null;
}
