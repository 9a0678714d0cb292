/**
 * Restricts storage.local to our own pages and the background. By default content scripts on a platform's page may read
 * and write it. Ours do not, and no script that replaces ours must be able to.
 */
import { browser } from '../../browser';

/** Missing from the polyfill's types. Firefox does not have it. */
interface Closable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** Runs at every start, because the browser need not remember the level. */
export async function closeStorageToPages(area: Closable = browser.storage.local as Closable): Promise<void> {
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
