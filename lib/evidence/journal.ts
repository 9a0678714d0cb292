/**
 * The append-only, chained journal. A row's hash covers its canonical JSON without `hash`, and so covers the row
 * before. Hashes are computed before the transaction. The transaction checks the heads again and retries if they moved.
 */
import type { Table } from 'dexie';
import { GENESIS, type JournalKind, type JournalRow } from '../domain/journal';
import type { EvidenceDatabase } from './database';
import { EvidenceError } from './errors';
import { withLock } from './lock';
import { chainLock, remember } from './remembered-heads';
import { rowHash } from './row-hash';
import { readTransaction, writeTransaction } from './transaction';

export interface JournalEntry {
  kind: JournalKind;
  /** The evidence id; null for rows that belong to no record. */
  recordId: string | null;
  operator: string | null;
  data: JournalRow['data'];
  /** ISO 8601, UTC. */
  at: string;
}

export interface ChainHead {
  seq: number;
  hash: string;
}

/** What a write adds to the store together with its journal rows. */
export interface JournalledWrite {
  entries: JournalEntry[];
  write: () => Promise<void>;
  /** Called as soon as the store has committed, before the heads are remembered outside the store. */
  committed?: () => void;
}

export { rowHash } from './row-hash';

const ATTEMPTS = 5;
class HeadMoved extends Error {}

/**
 * Adds one row.
 *
 * @throws EvidenceError when it could not be written; then nothing was written
 * @example await appendJournal(db, {
 *   kind: 'viewed', recordId: id, operator: null, data: {}, at: new Date().toISOString() })
 */
export async function appendJournal(
  db: EvidenceDatabase,
  entry: JournalEntry,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<JournalRow> {
  const [row] = await writeWithJournal(
    db,
    [],
    () => Promise.resolve({ entries: [entry], write: () => Promise.resolve() }),
    subtle,
  );
  if (row === undefined) throw new EvidenceError('write', 'no row was made');
  return row;
}

/**
 * Writes journal rows and the data they describe in ONE transaction.
 *
 * @param prepare receives the head of the record chain, and hashes and signs everything that is to be written. Called
 *   again if a chain moved meanwhile.
 */
export async function writeWithJournal(
  db: EvidenceDatabase,
  tables: Table[],
  prepare: (recordHead: ChainHead) => Promise<JournalledWrite>,
  subtle: SubtleCrypto,
): Promise<JournalRow[]> {
  return withLock(chainLock(db), async () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const before = await readTransaction(db, [db.heads], () => heads(db));
      const { entries, write, committed } = await prepare(before.records);
      const rows = await chained(entries, before.journal, subtle);
      try {
        await writeTransaction(db, [...new Set([...tables, db.journal, db.heads])], async () => {
          const now = await heads(db);
          if (now.journal.hash !== before.journal.hash || now.records.hash !== before.records.hash)
            throw new HeadMoved();
          await write();
          await db.journal.bulkAdd(rows);
          const last = rows.at(-1);
          if (last !== undefined) await db.heads.put({ chain: 'journal', seq: last.seq, hash: last.hash });
        });
        committed?.();
        // If this fails the store is ahead of the memory, which is no fault. The next write tries again.
        if (db.memory !== undefined) await remember(db, db.memory).catch(() => undefined);
        return rows;
      } catch (error) {
        if (!(error instanceof EvidenceError && error.cause instanceof HeadMoved)) throw error;
      }
    }
    throw new EvidenceError('write', 'the journal moved at every attempt');
  });
}

/** The chains continue from their stored heads, never from the last row found, so that deleted rows stay detectable. */
async function heads(db: EvidenceDatabase): Promise<Record<'records' | 'journal', ChainHead>> {
  const [records, journal] = await db.heads.bulkGet(['records', 'journal']);
  const start: ChainHead = { seq: 0, hash: GENESIS };
  return { records: records ?? start, journal: journal ?? start };
}

async function chained(entries: JournalEntry[], head: ChainHead, subtle: SubtleCrypto): Promise<JournalRow[]> {
  const rows: JournalRow[] = [];
  let { seq, hash: prevHash } = head;
  for (const { kind, recordId, operator, data, at } of entries) {
    seq += 1;
    const row = { seq, at, kind, recordId, operator, data, prevHash };
    prevHash = await rowHash(row, subtle);
    rows.push({ ...row, hash: prevHash });
  }
  return rows;
}
