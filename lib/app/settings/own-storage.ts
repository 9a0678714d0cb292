/**
 * Settings for our own pages and the background alone. Where the browser does not say otherwise, what runs beside a
 * platform's page may read storage.local and write to it; none of ours does, and nothing that takes its place shall.
 */
import { browser } from '../../browser';

/** Not in the polyfill's types, and not in every browser: Firefox has no such line to draw. */
interface Closable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** At every start: the browser need not remember it. */
export async function closeStorageToPages(area: Closable = browser.storage.local as Closable): Promise<void> {
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
