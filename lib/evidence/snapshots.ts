/** Snapshots in the store: when each of an account's was taken, and the lines on those that were not. */
import { snapshotsOf } from '../domain/snapshot';
import { notTaken, type NotTaken } from '../snapshots/not-taken';
import type { EvidenceDatabase } from './database';
import { asEvidenceError } from './errors';
import type { RecordRow } from './schema';
import { readTransaction, writeTransaction } from './transaction';

export interface AccountSnapshots {
  taken: Pick<RecordRow, 'id' | 'seq' | 'sealedAt' | 'state'>[];
  notTaken: NotTaken[];
}

/** @throws EvidenceError `read`, also when the stored lines have an unknown form: they must not count as none */
export async function snapshotsOfAccount(db: EvidenceDatabase, accountId: string): Promise<AccountSnapshots> {
  const [taken, lines] = await readTransaction(db, [db.records, db.snapshotsNotTaken], async () => [
    await db.records.where('itemKey').startsWith(snapshotsOf(accountId)).toArray(),
    (await db.snapshotsNotTaken.where('accountId').equals(accountId).toArray()) as unknown[],
  ]);
  try {
    return { taken, notTaken: notTaken.array().parse(lines) };
  } catch (error) {
    throw asEvidenceError(error, 'read');
  }
}

/**
 * Stores why a snapshot was not taken. A due day that has a line already keeps it.
 *
 * @throws EvidenceError when it could not be stored
 */
export async function storeNotTaken(db: EvidenceDatabase, line: NotTaken): Promise<void> {
  const row = notTaken.parse(line);
  await writeTransaction(db, [db.snapshotsNotTaken], async () => {
    const lines = await db.snapshotsNotTaken.where('accountId').equals(row.accountId).toArray();
    if (!lines.some(({ due }) => due === row.due)) await db.snapshotsNotTaken.add(row);
  });
}
