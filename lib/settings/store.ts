/** Reads the settings from storage.local and parses them at every read. They are changed only through change.ts. */
import { browser } from '../browser';
import { ASIDE_KEY, notSeenTo, readAside, type KeptAside } from './kept-aside';
import { readStored, type Stored } from './read-stored';
import type { Settings } from './schema';

export const KEY = 'settings';

export async function readWhole(): Promise<Stored & { aside: KeptAside[] }> {
  // One read for both keys, so that a value just kept aside is in one of them.
  const { [KEY]: stored, [ASIDE_KEY]: aside } = await browser.storage.local.get([KEY, ASIDE_KEY]);
  return { ...readStored(stored, () => crypto.randomUUID()), aside: readAside(aside) };
}

export const readSettings = async (): Promise<Settings> => (await readWhole()).settings;

/** `unread`: unreadable fields that the official has not reviewed. While there are any, nothing is removed. */
export async function readSettingsAndUnread(): Promise<{ settings: Settings; unread: string[] }> {
  const { settings, aside, unreadable } = await readWhole();
  return { settings, unread: notSeenTo(aside, unreadable) };
}

/**
 * Calls back when the settings change. Other keys of storage.local, which change often, are ignored.
 *
 * @returns stops listening
 */
export function onSettingsChanged(call: () => void): () => void {
  const changed = (changes: object, area: string): void => {
    if (area === 'local' && (KEY in changes || ASIDE_KEY in changes)) call();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
