/**
 * When an item was taken out of public view again, or further than before. An author who was told of the earlier
 * removal has not been told of this one. Pure.
 */
import { destroys } from '../domain/act';
import { handActOf } from '../domain/by-hand-act';
import type { JournalRow } from '../domain/journal';
import { lossIn } from '../domain/loss';
import { removalOutcome, type RemovalOutcome } from '../domain/outcome';
import { changesStanding, isTaken } from '../domain/standing';

type Row = Pick<JournalRow, 'kind' | 'data'>;

/** How far out of public view. `maybe`: cannot be known. */
type Level = 'there' | 'hidden' | 'gone' | 'maybe';

const HOW_FAR = { there: 0, hidden: 1, gone: 2 } as const;
const GONE: ReadonlySet<RemovalOutcome> = new Set(['removed', 'trashed', 'done-by-hand', 'said-removed']);

/** @returns the index of the last such row; -1 if the item was removed once, or never */
export function takenAgainAt(journalRows: readonly Row[]): number {
  let far: 0 | 1 | 2 | null = null;
  let at = -1;
  for (const [place, row] of journalRows.entries()) {
    const level = levelOf(row);
    if (level === null) continue;
    // An unknown outcome keeps a known removal as it was, and counts as gone if the item was there.
    const now: 0 | 1 | 2 = level === 'maybe' ? (far === null || far === 0 ? 2 : far) : HOW_FAR[level];
    if (far !== null && now > far) at = place;
    far = now;
  }
  return at;
}

/** Whether a row tells that the item was taken away, or is there. */
export const tellsOfItem = (row: Row): boolean => levelOf(row) !== null;

/** Null for a row that says nothing about it. */
function levelOf(row: Row): Level | null {
  const said = handActOf(row);
  if (said !== null) return said === 'removed' ? 'gone' : said === 'hidden' ? 'hidden' : 'there';
  const loss = lossIn(row);
  if (loss !== null) {
    if (loss.about === 'native-passed') return null;
    return loss.act === null ? 'maybe' : destroys(loss.act) ? 'gone' : 'hidden';
  }
  const end = removalOutcome.safeParse(row.data.outcome);
  if (!end.success || !changesStanding(end.data)) return null;
  if (end.data === 'unknown') return 'maybe';
  return GONE.has(end.data) ? 'gone' : isTaken(end.data) ? 'hidden' : 'there';
}
