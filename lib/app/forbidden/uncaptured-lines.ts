/**
 * Removals without capture in the list of what is under way, beside the store: how each was told last and where its end
 * has been seen. As under-way has it of flows, in storage.session. Nothing of the item is kept but which one it is.
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

/** As it stands now: also an end that the store refused, which nothing else would know of. */
export const noteUncaptured = (removal: Uncaptured): Promise<void> =>
  changes(() => put({ removal, seenIn: null, away: false }));

/**
 * Its end has been on the screen. One that has not ended is told again at the next visit.
 *
 * @param seenIn the tab; null: not on a page
 * @param away the official has read it: it is not shown here any more
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

/** A page was opened: what was read on the one before is not shown again, and what was only put away is. */
export const noteUncapturedVisit = (db: EvidenceDatabase, tabId: number): Promise<void> =>
  changes(async () => {
    for (const each of (await all()).values()) {
      if (!wasReadIn(tabId, each.seenIn, each.removal.tabId) && !each.away) continue;
      // What has not ended is told again from the store; an end that it refused is known here only.
      const { noteId, phase } = each.removal;
      if (phase === 'ended' && (await isOlderThanEnd(removalOf(db, noteId)))) await put({ ...each, away: true });
      else await drop(noteId);
    }
  });

/** Whatever the official has not been told of, and what has been read and not put away. */
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
    // The store's word goes before ours, but for an end that it refused.
    const removal = our?.removal.phase === 'ended' && kept.phase !== 'ended' ? our.removal : kept;
    const seenIn = our?.seenIn ?? null;
    if (seenIn === null && removal.phase === 'ended' && wasTold(kept, removal, toldEnd)) return [];
    const isRunning = running.has(removal.noteId);
    const waits = removal.phase === 'gone-check' && !isRunning;
    const message = waits ? forbiddenText('removal.waiting') : removalWords(asTold(removal));
    return [{ removal, running: isRunning, message, seenIn }];
  });
}

/** An end that the store has not got was told to nobody; one that an earlier version saved was told by its card. */
const wasTold = (kept: Uncaptured, { updatedAt }: Uncaptured, toldEnd: string | null | undefined): boolean =>
  kept.phase === 'ended' && (toldEnd === undefined || toldEnd === updatedAt);

/** One as the lines have it. */
export const uncapturedOf = async (db: EvidenceDatabase, noteId: string): Promise<Uncaptured | undefined> =>
  (await uncapturedNow(db)).find(({ removal }) => removal.noteId === noteId)?.removal;
