/**
 * The queue of time stamps in the store: what is due, what came of it, and the
 * journal rows that tell of it. Asked by lib/time-stamps/queue.
 */
import type { StampStore } from '../time-stamps/queue';
import type { EvidenceDatabase } from './database';
import { writeWithJournal } from './journal';
import type { StampRow } from './schema';
import { readTransaction, writeTransaction } from './transaction';

export type { StampRow } from './schema';

/** Asked for and not had, oldest first. */
async function queuedStamps(db: EvidenceDatabase): Promise<StampRow[]> {
  const rows = await readTransaction(db, [db.stamps], () => db.stamps.where('state').equals('queued').toArray());
  return rows.sort((one, other) => one.askedAt.localeCompare(other.askedAt));
}

/** The store as lib/time-stamps/queue asks for it. */
export const stampStore = (
  db: EvidenceDatabase,
  subtle: SubtleCrypto = crypto.subtle,
): StampStore & { retry: (at: string) => Promise<void> } => ({
  queued: () => queuedStamps(db),
  retry: (at) => retryStamps(db, at),
  settle: () => settleStamps(db, subtle),
  change: (questions, change) =>
    writeTransaction(db, [db.stamps], async () => {
      for (const { id, sha256 } of questions) {
        const row = await db.stamps.get(id);
        // Settled meanwhile, or staged anew with other bytes: then the
        // answer is to a question that nobody asks any more.
        if (row !== undefined && row.sha256 === sha256) await db.stamps.put({ ...row, ...change(row) });
      }
    }),
});

/** What waits or failed for a record, for the archive. */
export async function waitingStampsOf(db: EvidenceDatabase, recordId: string): Promise<StampRow[]> {
  return readTransaction(db, [db.stamps], () => db.stamps.where('recordId').equals(recordId).toArray());
}

/**
 * What failed is asked for once more, and what waits is tried at once: the
 * official pressed, permission was given, another authority was named.
 */
async function retryStamps(db: EvidenceDatabase, at: string): Promise<void> {
  await writeTransaction(db, [db.stamps], async () => {
    const rows = await db.stamps.where('state').anyOf('failed', 'queued').toArray();
    // A failure that the journal has not been told of yet is still told.
    await db.stamps.bulkPut(
      rows
        .filter(({ entry }) => entry === null)
        .map((row) => ({ ...row, state: 'queued', reason: null, attempts: 0, nextAt: at })),
    );
  });
}

/**
 * Writes what came of the questions into the journal, each row together with the question's end in one transaction.
 * A stamp of a capture waits until its record is sealed; one whose capture was thrown away goes with it.
 */
async function settleStamps(db: EvidenceDatabase, subtle: SubtleCrypto = crypto.subtle): Promise<void> {
  const rows = await readTransaction(db, [db.stamps], () => db.stamps.toArray());
  for (const { id, recordId, entry } of rows) {
    const where = await readTransaction(db, [db.records, db.drafts], async () => ({
      sealed: (await db.records.get(recordId)) !== undefined,
      staged: (await db.drafts.get(recordId)) !== undefined,
    }));
    if (!where.sealed && !where.staged) await writeTransaction(db, [db.stamps], () => db.stamps.delete(id));
    if (!where.sealed || entry === null) continue;
    await writeWithJournal(
      db,
      [db.stamps],
      () =>
        Promise.resolve({
          entries: [{ kind: entry.kind, recordId, operator: null, at: entry.at, data: entry.data }],
          write: async () => {
            if (entry.kind === 'stamped') await db.stamps.delete(id);
            else await db.stamps.update(id, { entry: null });
          },
        }),
      subtle,
    );
  }
}

export interface StampQueueState {
  queued: number;
  failed: number;
  /** ISO 8601, UTC: since when the oldest has waited; null when none waits. */
  oldest: string | null;
  /** Why the oldest waits, or else why the last one failed: a word of lib/time-stamps/reasons. */
  reason: string | null;
  /** The machine's clock as compared with the newest stamp; positive seconds: the machine is behind. */
  clock: { offsetSeconds: number; at: string } | null;
}

/** For the health page. A stamp that has come but waits for its record's sealing counts as queued. */
export async function stampQueueState(db: EvidenceDatabase): Promise<StampQueueState> {
  const rows = await readTransaction(db, [db.stamps], () => db.stamps.toArray());
  const queued = rows
    .filter(({ state }) => state !== 'failed')
    .sort((one, other) => one.askedAt.localeCompare(other.askedAt));
  const failed = rows.filter(({ state }) => state === 'failed');
  return {
    queued: queued.length,
    failed: failed.length,
    oldest: queued[0]?.askedAt ?? null,
    reason: queued[0]?.reason ?? failed.at(-1)?.reason ?? null,
    clock: await lastClock(db),
  };
}

/** The machine's clock against the newest stamp; null when there has been none. */
export async function lastClock(db: EvidenceDatabase): Promise<StampQueueState['clock']> {
  const newest = await readTransaction(db, [db.journal], () => db.journal.where('kind').equals('stamped').last());
  const clock = newest?.data['clock'];
  if (typeof clock !== 'object' || clock === null || Array.isArray(clock)) return null;
  const { offsetSeconds, machine } = clock;
  return typeof offsetSeconds === 'number' && typeof machine === 'string' ? { offsetSeconds, at: machine } : null;
}
