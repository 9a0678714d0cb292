/** Records that exist in this browser only: neither in a confirmed second copy nor in an exported package. */
import type { CopyFact } from '../../health/facts';
import type { EvidenceDatabase } from '../../evidence/database';
import { readTransaction } from '../../evidence/transaction';

/** Reads keys only, so ten thousand records take milliseconds. */
export async function unbackedRecords(
  db: EvidenceDatabase,
): Promise<Pick<CopyFact, 'unbackedRecords' | 'oldestUnbackedAt'>> {
  return readTransaction(db, [db.records, db.copies, db.journal], async () => {
    const [ids, copied, exported] = await Promise.all([
      db.records.toCollection().primaryKeys(),
      db.copies.toCollection().primaryKeys(),
      db.journal.where('kind').equals('exported').toArray(),
    ]);
    const outside = new Set<string | null>([...copied, ...exported.map((row) => row.recordId)]);
    const left = ids.filter((id) => !outside.has(id));
    // Ids are UUIDv7, so the smallest is the oldest.
    const oldest = left.reduce<string | undefined>(
      (least, id) => (least === undefined || id < least ? id : least),
      undefined,
    );
    const row = oldest === undefined ? undefined : await db.records.get(oldest);
    return { unbackedRecords: left.length, oldestUnbackedAt: row?.sealedAt ?? null };
  });
}

/** The newest time in the journal; the clock must not be earlier. Null in an empty archive. */
export async function newestTime(db: EvidenceDatabase): Promise<string | null> {
  return readTransaction(db, [db.journal], async () => (await db.journal.orderBy('seq').last())?.at ?? null);
}
