/** Settings in storage.local, parsed at every read. Changed only through change.ts. */
import { browser } from '../browser';
import { ASIDE_KEY, notSeenTo, readAside, type KeptAside } from './kept-aside';
import { readStored, type Stored } from './read-stored';
import type { Settings } from './schema';

export const KEY = 'settings';

export async function readWhole(): Promise<Stored & { aside: KeptAside[] }> {
  // In one look: what has just been put aside is in one of the two.
  const { [KEY]: stored, [ASIDE_KEY]: aside } = await browser.storage.local.get([KEY, ASIDE_KEY]);
  return { ...readStored(stored, () => crypto.randomUUID()), aside: readAside(aside) };
}

export const readSettings = async (): Promise<Settings> => (await readWhole()).settings;

/**
 * `unread`: fields that could not be read and that the official has not seen to. While there is one, nothing is
 * removed.
 */
export async function readSettingsAndUnread(): Promise<{ settings: Settings; unread: string[] }> {
  const { settings, aside, unreadable } = await readWhole();
  return { settings, unread: notSeenTo(aside, unreadable) };
}

/**
 * Calls when the settings have changed: other things lie in storage.local too, and change often.
 *
 * @returns stops it
 */
export function onSettingsChanged(call: () => void): () => void {
  const changed = (changes: object, area: string): void => {
    if (area === 'local' && (KEY in changes || ASIDE_KEY in changes)) call();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
