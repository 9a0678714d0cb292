/**
 * The side panel, which Firefox calls a sidebar. Asked for in the press itself: the browsers open it for nobody else.
 */
import { browser } from '../../browser';

/** Neither is in the polyfill as both browsers have it. */
interface Sides {
  sidePanel?: { open(where: { tabId: number }): Promise<void> };
}

export function openAtSide(tabId: number): void {
  const { sidePanel } = (globalThis as { chrome?: Sides }).chrome ?? {};
  const opened = sidePanel === undefined ? browser.sidebarAction.open() : sidePanel.open({ tabId });
  void opened.then(() => window.close()).catch((error: unknown) => console.error('Uppsikt side panel', error));
}
