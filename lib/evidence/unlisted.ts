/**
 * Marks that the register files beside the second copies are out of date (lib/second-copy/keep-registers). The mark is
 * set in the same transaction as the change. If the write of the registers is interrupted, the next worker does it.
 */
import type { JournalRow } from '../domain/journal';
import { laterIn } from '../domain/secrecy';
import type { EvidenceDatabase } from './database';
import { writeWithJournal, type JournalEntry, type JournalledWrite } from './journal';
import { journalOfRecord } from './store';

/**
 * Call it inside a transaction that includes the copies. The registers list records without a copy too; then the newest
 * copy gets the mark. Without any copy there are no registers to update.
 */
export async function markUnlisted(db: EvidenceDatabase, recordId: string | null): Promise<void> {
  const own = recordId === null ? undefined : await db.copies.get(recordId);
  const row = own ?? (await db.copies.orderBy('at').last());
  if (row !== undefined) await db.copies.put({ ...row, unlisted: (row.unlisted ?? 0) + 1 });
}

/**
 * Adds what an official writes to a sealed record later. If a record is judged secret, the registers show whose it is
 * until they are written again, so they are marked.
 *
 * @param entryOf the row to write, from the record's journal rows in order; null to write nothing. Called again if the
 *   journal moved meanwhile. What it throws reaches the caller.
 * @throws EvidenceError when it could not be written; then nothing was written
 */
export async function appendCompletion(
  db: EvidenceDatabase,
  recordId: string,
  entryOf: (journalRows: JournalRow[]) => Promise<JournalEntry | null>,
): Promise<void> {
  const prepare = async (): Promise<JournalledWrite> => {
    const entry = await entryOf(await journalOfRecord(db, recordId));
    return {
      entries: entry === null ? [] : [entry],
      write: async () => {
        if (entry !== null && laterIn(entry) !== null) await markUnlisted(db, recordId);
      },
    };
  };
  await writeWithJournal(db, [db.copies], prepare, crypto.subtle);
}
