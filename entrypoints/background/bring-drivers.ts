/** What drives a platform's menus and looks what became of an item, brought to a page just before it is needed. */
import { browser } from '../../lib/browser';

/**
 * Without it the page presses nothing and says 'unknown', never
 * 'gone'; so a page that cannot be reached needs no other word.
 */
export const bringDrivers = (tabId: number): Promise<unknown> =>
  browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/drivers.js'] }).catch(() => undefined);
