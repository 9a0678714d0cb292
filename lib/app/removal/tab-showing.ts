/** Finds where an item's page is open now, so that the item can be checked. */
import type { Flow } from '../../domain/flow';
import { isSameAddress } from '../../domain/same-address';
import { ask } from '../../messaging/page-commander';
import { pageMatches } from '../../platforms/manifests';
import { browserTabs, type Tabs } from '../ports/tabs';

/** A tab whose content script has just started. */
export interface Visited {
  tabId: number;
  url: string;
}

export const samePage = (flow: Flow, url: string): boolean => isSameAddress(flow.pageUrl, url);

/** The tab where the item's page is open now; null when there is none. */
export async function tabShowing(
  flow: Flow,
  visited: Visited | null,
  tabs: Pick<Tabs, 'openAt'> = browserTabs,
): Promise<number | null> {
  if (visited !== null) return samePage(flow, visited.url) ? visited.tabId : null;
  const open = await tabs.openAt(pageMatches());
  // The flow's own tab first: another one may have been opened before the item was written.
  const ownFirst = open.toSorted((one, other) => Number(other.id === flow.tabId) - Number(one.id === flow.tabId));
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
