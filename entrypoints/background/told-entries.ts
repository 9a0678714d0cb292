/**
 * What is known of each thing under way beside the store, in storage.session: a stopped worker or a page that is opened
 * anew loses nothing of it. Flows and removals without capture each have theirs.
 */
import { browser } from '../../lib/browser';
import { z } from '../../lib/zod';

/** How far its end has been told, beside what each kind keeps. */
export const toldShape = {
  /** The tab in which its end has been on the screen; it stays there until it is put away or the page is left. */
  seenIn: z.number().nullable(),
  /** Put away. Before it had ended: told again at the next visit. After: kept while the store does not know the end. */
  away: z.boolean(),
};

interface ToldEntries<T> {
  all: () => Promise<Map<string, T>>;
  put: (entry: T) => Promise<void>;
  drop: (id: string) => Promise<void>;
}

/** @param prefix of the keys; what cannot be read under one counts as not there */
export const toldEntries = <T>(prefix: string, shape: z.ZodType<T>, idOf: (entry: T) => string): ToldEntries<T> => ({
  async all() {
    const found = new Map<string, T>();
    for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
      const read = key.startsWith(prefix) ? shape.safeParse(value) : undefined;
      if (read?.success === true) found.set(idOf(read.data), read.data);
    }
    return found;
  },
  put: (entry) => browser.storage.session.set({ [prefix + idOf(entry)]: entry }),
  drop: (id) => browser.storage.session.remove(prefix + id),
});

/** What was read on the page that this tab had before: it was on the screen here, or the tab it is of was. */
export const wasReadIn = (tabId: number, seenIn: number | null, itsTab: number | null): boolean =>
  seenIn === tabId || (seenIn !== null && itsTab === tabId);

/**
 * Whether the store has an older phase than the end that is known here. What is in no store is not older; a store that
 * cannot be read may be.
 */
export const isOlderThanEnd = (stored: Promise<{ phase: string } | undefined>): Promise<boolean> =>
  stored.then(
    (known) => known !== undefined && known.phase !== 'ended',
    () => true,
  );
