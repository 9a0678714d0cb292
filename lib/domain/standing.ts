/**
 * What stands with an item, by its record's life: an attempt that changed
 * nothing does not do away with what was done before it. Pure.
 */
import type { JournalRow } from './journal';
import { removalOutcome, type RemovalOutcome } from './outcome';

/** Ends that say how the item stands now, or that nobody can know. All others left it as it was. */
const CHANGED: ReadonlySet<RemovalOutcome> = new Set([
  'removed',
  'trashed',
  'hidden',
  'shown-again',
  'user-hidden',
  'banned',
  'marked-spam',
  'comments-off',
  'comments-on',
  'edit-opened',
  'came-back',
  'still-hidden',
  'done-by-hand',
  'said-removed',
  'unknown',
]);

/** Ends after which something of others is gone from their eyes, or may be. */
const TAKEN: ReadonlySet<RemovalOutcome> = new Set([
  'removed',
  'trashed',
  'hidden',
  'user-hidden',
  'banned',
  'marked-spam',
  'comments-off',
  'still-hidden',
  'done-by-hand',
  'said-removed',
  'unknown',
]);

type JournalRows = Pick<JournalRow, 'kind' | 'data'>[];

/**
 * @param life the record's rows in order
 * @returns the last end that changed something, else the last end, else null
 * @example standingOf([
 *   { kind: 'action', data: { outcome: 'hidden' } },
 *   { kind: 'action', data: { outcome: 'wrong-account' } }]) // 'hidden'
 */
export function standingOf(journalRows: JournalRows): RemovalOutcome | null {
  const ends = journalRows.flatMap(({ kind, data }) => {
    const read = removalOutcome.safeParse(data.outcome);
    if (read.success) return [read.data];
    return kind === 'undone' ? (['undone'] as const) : [];
  });
  return ends.findLast(changesStanding) ?? ends.at(-1) ?? null;
}

/** Whether an end says how the item stands from then on. */
export const changesStanding = (end: RemovalOutcome): boolean => CHANGED.has(end);

export const isTaken = (standing: RemovalOutcome | null): boolean => standing !== null && TAKEN.has(standing);
