/**
 * Injects the driver scripts, which open a platform's menus and check what became of an item, just before they are
 * needed.
 */
import { loadDrivers } from '../../capture/page-scripts';

/** Never rejects: without the drivers the page presses nothing and answers 'unknown', never 'gone'. */
export const bringDrivers = (tabId: number): Promise<void> => loadDrivers(tabId).catch(() => undefined);
