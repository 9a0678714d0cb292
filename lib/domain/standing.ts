/**
 * The current status of an item, from its record's journal. An attempt that changed nothing does not override an
 * earlier change. Pure.
 */
import type { JournalRow } from './journal';
import { removalOutcome, type RemovalOutcome } from './outcome';

/** Outcomes that determine the item's status, or make it unknowable. All others left it as it was. */
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
  'said-restored',
  'unknown',
]);

/** Outcomes after which someone else's content is, or may be, out of public view. */
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

/** Outcomes after which the item is shown again: seen to be, or said to be. */
const RESTORED: ReadonlySet<unknown> = new Set<RemovalOutcome>(['shown-again', 'said-restored']);

type JournalRows = Pick<JournalRow, 'kind' | 'data'>[];

/**
 * @param journalRows the record's rows in order
 * @returns the last outcome that changed something; otherwise the last outcome; otherwise null
 * @example
 * standingOf([
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

/** Whether an outcome determines the item's status from then on. */
export const changesStanding = (end: RemovalOutcome): boolean => CHANGED.has(end);

export const isTaken = (standing: RemovalOutcome | null): boolean => standing !== null && TAKEN.has(standing);

/** Whether a row tells that the item is shown again. */
export const isRestoredIn = ({ data }: Pick<JournalRow, 'data'>): boolean => RESTORED.has(data.outcome);

export const isRestored = (standing: RemovalOutcome | null): boolean => RESTORED.has(standing);
