/**
 * What happened to a recorded item outside Uppsikt: whether its record already tells of it, and the item's status for a
 * reader. Pure.
 */
import { destroys, type Act } from './act';
import type { JournalRow } from './journal';
import { lossIn, type LossData } from './loss';
import { removalOutcome, type RemovalOutcome } from './outcome';
import { changesStanding, isTaken } from './standing';

/** Permanently gone, whoever pressed. */
const GONE: ReadonlySet<RemovalOutcome> = new Set(['removed', 'trashed', 'done-by-hand', 'said-removed']);

/** The outcomes that each non-deleting measure leads to when done through Uppsikt. */
const STANDS_AS: Partial<Record<Act, readonly RemovalOutcome[]>> = {
  hide: ['hidden', 'still-hidden'],
  spam: ['marked-spam'],
  'hide-user': ['user-hidden'],
  ban: ['banned', 'user-hidden'],
};

export interface WentPast {
  /** It followed the official's own press on the platform's button. */
  own: boolean;
  act: Act | null;
}

/**
 * Whether the record already tells of it. A change that nobody here pressed is reported only for an item that was
 * visible: a hidden item, or one by a hidden author, may look gone from here. (Turning comments off leaves the post
 * visible.)
 *
 * @example isTold('saved-only', { own: true, act: 'delete' }) // false
 */
export function isTold(standing: RemovalOutcome | null, { own, act }: WentPast): boolean {
  if (standing === null) return false;
  if (!own) return isTaken(standing) && standing !== 'comments-off';
  if (GONE.has(standing)) return true;
  return act !== null && !destroys(act) && STANDS_AS[act]?.includes(standing) === true;
}

/**
 * What happened outside Uppsikt after the last outcome that changed something, unless the item was seen to be back
 * since.
 *
 * @param journalRows the record's rows in order
 */
export function pastUppsikt(journalRows: Pick<JournalRow, 'kind' | 'data'>[]): LossData | null {
  const row = pastRow(journalRows);
  return row === null ? null : lossIn(row);
}

/** The row that tells of it. */
export function pastRow<Row extends Pick<JournalRow, 'kind' | 'data'>>(journalRows: Row[]): Row | null {
  for (const row of journalRows.toReversed()) {
    const loss = lossIn(row);
    if (loss !== null && loss.about !== 'native-passed') return row;
    const ended = removalOutcome.safeParse(row.data.outcome);
    if (ended.success && changesStanding(ended.data)) return null;
    if (row.kind === 'gone-check' && (row.data.kind === 'back' || row.data.kind === 'present')) return null;
  }
  return null;
}
