/** Pages of our own that are open, in tabs, windows, the popup or at the side. */
import { browser } from '../../browser';

/** Not in the types yet; Firefox has it not. */
interface Contexts {
  getContexts?: (filter: { contextTypes: string[] }) => Promise<unknown[]>;
}

const PAGES = { contextTypes: ['TAB', 'POPUP', 'SIDE_PANEL'] };

/**
 * Chromium of 2026 tells an extension no addresses of its own tabs (150.0.7871.100: `tabs.query` by our address finds
 * none), and has contexts; Firefox finds them by their address. Both are asked.
 */
export async function isOwnPageOpen(): Promise<boolean> {
  const runtime: Contexts = browser.runtime as Contexts;
  const [tabs, contexts] = await Promise.all([
    browser.tabs.query({ url: browser.runtime.getURL('/*') }),
    runtime.getContexts?.(PAGES) ?? [],
  ]);
  return tabs.length > 0 || contexts.length > 0;
}
