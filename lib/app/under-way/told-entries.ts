/**
 * What is known of each ongoing flow beside the store, in storage.session, so that it survives a stopped worker and a
 * reloaded page. Flows and removals without capture each have one key, because every page that opens asks for them and
 * should not read the whole of storage.session with its cards.
 */
import { browser } from '../../browser';
import { z } from '../../zod';
import { inTurn } from '../../util/in-turn';

/** How far the end of an entry has been reported, beside each kind's own fields. */
export const toldShape = {
  /** The tab in which its end has been shown. It stays listed there until it is dismissed or the page is left. */
  seenIn: z.number().nullable(),
  /**
   * Dismissed. If not ended, it is reported again at the next visit. If ended, it is kept until the store has the end.
   */
  away: z.boolean(),
};

interface ToldEntries<T> {
  all: () => Promise<Map<string, T>>;
  put: (entry: T) => Promise<void>;
  drop: (id: string) => Promise<void>;
}

const byId = z.record(z.string(), z.unknown());

/** @param key in storage.session; an entry that cannot be read is skipped, and the others are still read */
export function toldEntries<T>(key: string, shape: z.ZodType<T>, idOf: (entry: T) => string): ToldEntries<T> {
  const stored = async (): Promise<Record<string, unknown>> =>
    byId.safeParse((await browser.storage.session.get(key))[key]).data ?? {};
  // Serialised, so that two entries written at once do not overwrite each other.
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

/** True when its end was shown on this tab's previous page, or was shown elsewhere and the flow belongs to this tab. */
export const wasReadIn = (tabId: number, seenIn: number | null, itsTab: number | null): boolean =>
  seenIn === tabId || (seenIn !== null && itsTab === tabId);

/**
 * Whether the store has an earlier phase than the end known here. False when the store has no such flow; true when it
 * cannot be read.
 */
export const isOlderThanEnd = (stored: Promise<{ phase: string } | undefined>): Promise<boolean> =>
  stored.then(
    (known) => known !== undefined && known.phase !== 'ended',
    () => true,
  );
