/**
 * The queue of time stamps in the store: what is due, the results, and the journal rows about them. Used by
 * lib/time-stamps/queue.
 */
import type { StampStore } from '../time-stamps/queue';
import type { EvidenceDatabase } from './database';
import { writeWithJournal } from './journal';
import type { StampRow } from './schema';
import { readTransaction, writeTransaction } from './transaction';

export type { StampRow } from './schema';

/** Requests without an answer yet, oldest first. */
async function queuedStamps(db: EvidenceDatabase): Promise<StampRow[]> {
  const rows = await readTransaction(db, [db.stamps], () => db.stamps.where('state').equals('queued').toArray());
  return rows.sort((one, other) => one.askedAt.localeCompare(other.askedAt));
}

/** The store behind the port that lib/time-stamps/queue uses. */
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
        // The row may be settled, or staged again with other bytes. Then this answer belongs to a request that no
        // longer exists.
        if (row !== undefined && row.sha256 === sha256) await db.stamps.put({ ...row, ...change(row) });
      }
    }),
});

/** A record's requests that wait or failed, for the archive. */
export async function waitingStampsOf(db: EvidenceDatabase, recordId: string): Promise<StampRow[]> {
  return readTransaction(db, [db.stamps], () => db.stamps.where('recordId').equals(recordId).toArray());
}

/**
 * Queues failed requests again and makes waiting ones due now: the official asked for it, permission was given, or
 * another authority was chosen.
 */
async function retryStamps(db: EvidenceDatabase, at: string): Promise<void> {
  await writeTransaction(db, [db.stamps], async () => {
    const rows = await db.stamps.where('state').anyOf('failed', 'queued').toArray();
    // Rows whose failure is not journalled yet are left out, so that it is.
    await db.stamps.bulkPut(
      rows
        .filter(({ entry }) => entry === null)
        .map((row) => ({ ...row, state: 'queued', reason: null, attempts: 0, nextAt: at })),
    );
  });
}

/**
 * Writes the results into the journal. Each row is written in one transaction with the end of its request. A capture's
 * stamp waits until its record is sealed. If the capture was deleted, its request is deleted too.
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
  /** Since when the oldest request has waited, ISO 8601, UTC; null when none waits. */
  oldest: string | null;
  /** Why the oldest waits or, when none does, why the last one failed: a word of lib/time-stamps/reasons. */
  reason: string | null;
  /** The computer's clock compared with the newest stamp. Positive seconds: the computer is behind. */
  clock: { offsetSeconds: number; at: string } | null;
}

/** For the health page. A stamp that has arrived and waits for its record to be sealed counts as queued. */
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

/** The computer's clock compared with the newest stamp; null when there is none. */
export async function lastClock(db: EvidenceDatabase): Promise<StampQueueState['clock']> {
  const newest = await readTransaction(db, [db.journal], () => db.journal.where('kind').equals('stamped').last());
  const clock = newest?.data['clock'];
  if (typeof clock !== 'object' || clock === null || Array.isArray(clock)) return null;
  const { offsetSeconds, machine } = clock;
  return typeof offsetSeconds === 'number' && typeof machine === 'string' ? { offsetSeconds, at: machine } : null;
}
