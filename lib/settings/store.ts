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

/** The fields that could not be read and that the official has not seen to: while there is one, nothing is removed. */
export async function unreadableSettings(): Promise<string[]> {
  const { aside, unreadable } = await readWhole();
  return notSeenTo(aside, unreadable);
}

/** Whether what changed in storage.local are the settings: other things lie there too, and change often. */
export const areSettings = (changes: Record<string, unknown>, area: string): boolean =>
  area === 'local' && (KEY in changes || ASIDE_KEY in changes);
