/**
 * Removals without capture in the tab's list of ongoing flows, kept beside the store: the last state reported, and
 * where its end has been seen. Works as under-way does for flows, in storage.session. Of the item it keeps only its
 * identity.
 */
import { uncaptured, type Uncaptured } from '../../domain/forbidden';
import type { KnownUncaptured } from '../../domain/under-way';
import type { EvidenceDatabase } from '../../evidence/database';
import { listForbiddenNotes } from '../../evidence/forbidden';
import { markUncapturedTold, removalOf } from '../../evidence/forbidden-life';
import { forbiddenText, removalWords } from '../../i18n/forbidden';
import { z } from '../../zod';
import { isOlderThanEnd, toldEntries, toldShape, wasReadIn } from '../under-way/told-entries';
import { asTold, running } from './running';
import { inTurn } from '../../util/in-turn';

const entry = z.object({ removal: uncaptured, ...toldShape });

const { all, put, drop } = toldEntries('uncaptured', entry, ({ removal }) => removal.noteId);
const changes = inTurn();

/** The current state, including an end that the store refused and that is known nowhere else. */
export const noteUncaptured = (removal: Uncaptured): Promise<void> =>
  changes(() => put({ removal, seenIn: null, away: false }));

/**
 * Marks the end as seen. A removal that has not ended is reported again at the next visit.
 *
 * @param seenIn the tab; null when not seen on a page
 * @param away the official has read and dismissed it, so it is not shown here again
 * @returns whether there is such a removal
 */
export const setUncapturedTold = (
  db: EvidenceDatabase,
  noteId: string,
  seenIn: number | null,
  away: boolean,
): Promise<boolean> =>
  changes(async () => {
    const stored = await markUncapturedTold(db, noteId);
    const known = (await all()).get(noteId);
    const removal = known?.removal ?? stored;
    if (removal === undefined) return false;
    if (away && stored?.phase === 'ended') await drop(noteId);
    else await put({ removal, seenIn: seenIn ?? known?.seenIn ?? null, away });
    return true;
  });

/**
 * A page has opened. Ends that were read on the previous page are not shown again; removals that were only dismissed
 * are.
 */
export const noteUncapturedVisit = (db: EvidenceDatabase, tabId: number): Promise<void> =>
  changes(async () => {
    for (const each of (await all()).values()) {
      if (!wasReadIn(tabId, each.seenIn, each.removal.tabId) && !each.away) continue;
      // A removal that has not ended is reported again from the store. An end that the store refused is known only
      // here.
      const { noteId, phase } = each.removal;
      if (phase === 'ended' && (await isOlderThanEnd(removalOf(db, noteId)))) await put({ ...each, away: true });
      else await drop(noteId);
    }
  });

/** Everything the official has not been told, and what was read but not dismissed. */
export async function uncapturedNow(db: EvidenceDatabase): Promise<KnownUncaptured[]> {
  const ours = await all();
  const stored = await listForbiddenNotes(db).catch((error: unknown) => {
    console.error('Uppsikt under way', error);
    return [...ours.values()].map(({ removal }) => ({ removal, toldEnd: null }));
  });
  return stored.flatMap(({ removal: kept, toldEnd }) => {
    if (kept === undefined) return [];
    const our = ours.get(kept.noteId);
    if (our?.away === true) return [];
    // The store takes precedence, except for an end that it refused.
    const removal = our?.removal.phase === 'ended' && kept.phase !== 'ended' ? our.removal : kept;
    const seenIn = our?.seenIn ?? null;
    if (seenIn === null && removal.phase === 'ended' && wasTold(kept, removal, toldEnd)) return [];
    const isRunning = running.has(removal.noteId);
    const waits = removal.phase === 'gone-check' && !isRunning;
    const message = waits ? forbiddenText('removal.waiting') : removalWords(asTold(removal));
    return [{ removal, running: isRunning, message, seenIn }];
  });
}

/** An end that is not stored was told to nobody. An end saved by an earlier version was told by its card. */
const wasTold = (kept: Uncaptured, { updatedAt }: Uncaptured, toldEnd: string | null | undefined): boolean =>
  kept.phase === 'ended' && (toldEnd === undefined || toldEnd === updatedAt);

/** One removal as the list shows it. */
export const uncapturedOf = async (db: EvidenceDatabase, noteId: string): Promise<Uncaptured | undefined> =>
  (await uncapturedNow(db)).find(({ removal }) => removal.noteId === noteId)?.removal;
