/**
 * The mark that the registers beside the second copies are to be written (lib/second-copy/keep-registers). It is set in
 * the transaction of what they do not say yet: whatever stops the one that would write them, the next worker does.
 */
import { laterIn } from '../domain/secrecy';
import type { EvidenceDatabase } from './database';
import { appendJournal, writeWithJournal, type JournalEntry } from './journal';

/**
 * Within a transaction that has the copies. The registers list a record without a copy too: the newest copy bears its
 * mark. Where there is no copy at all there is no register that would be old.
 */
export async function markUnlisted(db: EvidenceDatabase, recordId: string | null): Promise<void> {
  const own = recordId === null ? undefined : await db.copies.get(recordId);
  const row = own ?? (await db.copies.orderBy('at').last());
  if (row !== undefined) await db.copies.put({ ...row, unlisted: (row.unlisted ?? 0) + 1 });
}

/**
 * Adds what an official writes to a sealed record later. Of one that is judged to be secret the registers show whose it
 * is until they have been written anew.
 *
 * @throws EvidenceError when it could not be written; then nothing was.
 */
export async function appendCompletion(db: EvidenceDatabase, entry: JournalEntry): Promise<void> {
  if (laterIn(entry) === null) {
    await appendJournal(db, entry);
    return;
  }
  const write = (): Promise<void> => markUnlisted(db, entry.recordId);
  await writeWithJournal(db, [db.copies], () => Promise.resolve({ entries: [entry], write }), crypto.subtle);
}
