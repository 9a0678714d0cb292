/**
 * What became of an item with a record without Uppsikt: whether its record tells of it already,
 * and what stands there when somebody reads it. Pure.
 */
import { destroys, type Act } from './act';
import type { JournalRow } from './journal';
import { lossIn, type LossData } from './loss';
import { removalOutcome, type RemovalOutcome } from './outcome';
import { changesStanding, isTaken } from './standing';

/** Gone for good, whoever pressed. */
const GONE: ReadonlySet<RemovalOutcome> = new Set(['removed', 'trashed', 'done-by-hand', 'said-removed']);

/** How each measure that leaves the original stands when Uppsikt saw it done. */
const STANDS_AS: Partial<Record<Act, readonly RemovalOutcome[]>> = {
  hide: ['hidden', 'still-hidden'],
  spam: ['marked-spam'],
  'hide-user': ['user-hidden'],
  ban: ['banned', 'user-hidden'],
};

export interface WentPast {
  /** After an official's own press on the platform's button. */
  own: boolean;
  act: Act | null;
}

/**
 * Whether the record says so already. What nobody here pressed is told only of what was to be seen: an item that was
 * hidden, or whose author was, may look gone from here. (Comments that are turned off leave their post where it is.)
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
 * What happened past Uppsikt after the last end that changed something, and was not seen to be back since.
 *
 * @param life the record's rows in order
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
