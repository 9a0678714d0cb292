/**
 * What is known of each thing under way beside the store, in storage.session: a stopped worker or a page that is opened
 * anew loses nothing of it. Flows and removals without capture each have theirs, all under one key: each page that
 * opens asks for them, and must not read the whole of storage.session, with the cards that lie there, for it.
 */
import { browser } from '../../browser';
import { z } from '../../zod';
import { inTurn } from '../../util/in-turn';

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

const byId = z.record(z.string(), z.unknown());

/**
 * @param key in storage.session; an entry that cannot be read counts as not there, and its neighbours are read all the
 * same
 */
export function toldEntries<T>(key: string, shape: z.ZodType<T>, idOf: (entry: T) => string): ToldEntries<T> {
  const stored = async (): Promise<Record<string, unknown>> =>
    byId.safeParse((await browser.storage.session.get(key))[key]).data ?? {};
  // One that is put must not take away another that is put beside it.
  const changes = inTurn();
  const change = (how: (now: Record<string, unknown>) => Record<string, unknown>): Promise<void> =>
    changes(async () => browser.storage.session.set({ [key]: how(await stored()) }));
  return {
    async all() {
      const found = new Map<string, T>();
      for (const value of Object.values(await stored())) {
        const read = shape.safeParse(value);
        if (read.success) found.set(idOf(read.data), read.data);
      }
      return found;
    },
    put: (entry) => change((now) => ({ ...now, [idOf(entry)]: entry })),
    drop: (id) => change(({ [id]: _dropped, ...others }) => others),
  };
}

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
