/** What drives a platform's menus and looks what became of an item, brought to a page just before it is needed. */
import { loadDrivers } from '../../capture/page-scripts';

/**
 * Without it the page presses nothing and says 'unknown', never
 * 'gone'; so a page that cannot be reached needs no other word.
 */
export const bringDrivers = (tabId: number): Promise<void> => loadDrivers(tabId).catch(() => undefined);
