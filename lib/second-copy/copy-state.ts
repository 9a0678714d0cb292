/** The state of the second copies, for the health check and the settings. */
import type { JournalRow } from '../domain/journal';
import type { EvidenceDatabase } from '../evidence/database';
import { destroyedWhole } from '../evidence/destroyed';
import { readTransaction } from '../evidence/transaction';
import { liesIn, type RegisterPlace } from './read-register';

export interface CopyState {
  /** When the newest copy was confirmed (ISO 8601), or null if there is none. */
  newest: string | null;
  /** Number of records without a confirmed copy anywhere. */
  missing: number;
  /** The newest failure, if no copy has been confirmed since. `reason` is one of copy-error's. */
  failing: { at: string; reason: string } | null;
}

export async function copyState(db: EvidenceDatabase): Promise<CopyState> {
  // Destroyed records have nothing to copy.
  const destroyed = (await destroyedWhole(db)).size;
  return readTransaction(db, [db.records, db.copies, db.journal], async () => {
    const newest = (await db.copies.orderBy('at').last())?.at ?? null;
    const failed = await db.journal
      .orderBy('seq')
      .reverse()
      .filter((row) => row.kind === 'copied' || (row.kind === 'copy-failed' && row.data.part === undefined))
      .first();
    const failing =
      failed?.kind === 'copy-failed'
        ? { at: failed.at, reason: typeof failed.data['reason'] === 'string' ? failed.data['reason'] : 'unknown' }
        : null;
    return { newest, missing: (await db.records.count()) - (await db.copies.count()) - destroyed, failing };
  });
}

/** Ids of the records that have no file in this place, oldest first. @param place null means anywhere */
export async function recordsWithoutCopy(db: EvidenceDatabase, place: RegisterPlace | null): Promise<string[]> {
  const destroyed = await destroyedWhole(db);
  return readTransaction(db, [db.records, db.copies], async () => {
    const copies = await db.copies.toArray();
    const copied = new Set(copies.filter((copy) => place === null || liesIn(copy, place)).map((copy) => copy.recordId));
    return (await db.records.orderBy('seq').primaryKeys()).filter((id) => !copied.has(id) && !destroyed.has(id));
  });
}

/**
 * Records to retry automatically: their copy failed, or was cut off by a stopped worker before anything was journalled,
 * or was made before a file of theirs was destroyed. Records saved while copies were off wait for the official's press.
 */
export async function recordsToCopyAgain(db: EvidenceDatabase): Promise<string[]> {
  const without = await recordsWithoutCopy(db, null);
  return readTransaction(db, [db.journal], async () => {
    const rows = await db.journal.where('recordId').anyOf(without).toArray();
    const journalsById = Map.groupBy(rows, ({ recordId }) => recordId ?? '');
    return without.filter((id) => !isSettled(journalsById.get(id) ?? []));
  });
}

/** Copied in its current state, or not to be copied automatically. */
function isSettled(journalRows: readonly JournalRow[]): boolean {
  const bySeq = journalRows.toSorted((a, b) => a.seq - b.seq);
  // Ignores a register that could not be written: it says nothing about the record's own copy.
  const last = bySeq.findLast(
    ({ kind, data }) => kind === 'copied' || (kind === 'copy-failed' && data.part === undefined),
  );
  if (last?.kind !== 'copied') return false;
  return last.data.status === 'off' || !bySeq.some((row) => row.kind === 'destroyed' && row.seq > last.seq);
}
