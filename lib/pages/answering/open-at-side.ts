/**
 * Opens the side panel, which Firefox calls a sidebar. Must be called during the press itself: browsers do not open it
 * otherwise.
 */
import { browser } from '../../browser';

/** The two browsers' APIs. The polyfill covers neither in both browsers. */
interface Sides {
  sidePanel?: { open(where: { tabId: number }): Promise<void> };
}

export function openAtSide(tabId: number): void {
  const { sidePanel } = (globalThis as { chrome?: Sides }).chrome ?? {};
  const opened = sidePanel === undefined ? browser.sidebarAction.open() : sidePanel.open({ tabId });
  void opened.then(() => window.close()).catch((error: unknown) => console.error('Uppsikt side panel', error));
}
