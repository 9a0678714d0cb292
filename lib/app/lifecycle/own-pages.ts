/** Our own open pages, in tabs, windows, the popup or the side panel. */
import { browser } from '../../browser';

/** Missing from the types, and from Firefox. */
interface Contexts {
  getContexts?: (filter: { contextTypes: string[] }) => Promise<unknown[]>;
}

const PAGES = { contextTypes: ['TAB', 'POPUP', 'SIDE_PANEL'] };

/**
 * Chromium in 2026 does not tell an extension the addresses of its own tabs (150.0.7871.100: `tabs.query` by our
 * address finds none), but has contexts. Firefox finds the tabs by address. Both are queried.
 */
export async function isOwnPageOpen(): Promise<boolean> {
  const runtime: Contexts = browser.runtime as Contexts;
  const [tabs, contexts] = await Promise.all([
    browser.tabs.query({ url: browser.runtime.getURL('/*') }),
    runtime.getContexts?.(PAGES) ?? [],
  ]);
  return tabs.length > 0 || contexts.length > 0;
}
