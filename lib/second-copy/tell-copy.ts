/** Journals a record's copy, and the writing of the registers beside it. */
import type { JournalRow } from '../domain/journal';
import type { EvidenceDatabase } from '../evidence/database';
import { appendJournal, type JournalEntry } from '../evidence/journal';
import { journalOfRecord } from '../evidence/store';
import type { CopyEnv } from './copy-env';
import { asCopyError } from './copy-error';

/** The context for copying one record. */
export interface CopyTask {
  db: EvidenceDatabase;
  recordId: string;
  env: CopyEnv;
  operator: string | null;
}

type Told = 'copied' | 'copy-failed';

export function journalEntry(
  { recordId, operator, env }: CopyTask,
  kind: Told,
  data: JournalRow['data'],
): JournalEntry {
  return { kind, recordId, operator, data, at: env.now().toISOString() };
}

/** Skips a repeated failure: a share that is offline all night is journalled once, not at every attempt. */
export async function journalOnce(task: CopyTask, kind: Told, data: JournalRow['data']): Promise<void> {
  const { db, recordId } = task;
  const entry = journalEntry(task, kind, data);
  const last = (await journalOfRecord(db, recordId)).findLast(
    (row) => row.kind === 'copied' || row.kind === 'copy-failed',
  );
  const same =
    last?.kind === entry.kind && last.data.reason === entry.data.reason && last.data.part === entry.data.part;
  if (!same) await appendJournal(db, entry);
}

/** The evidence is copied, but a file beside it could not be written. */
export function tellBeside(task: CopyTask, error: unknown): Promise<void> {
  const { reason } = asCopyError(error);
  return journalOnce(task, 'copy-failed', { part: reason.startsWith('chain-') ? 'chain' : 'register', reason });
}
