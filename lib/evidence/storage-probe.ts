/**
 * Checks that the store works before an official relies on it: free space, and a write that is read back. `persist()`
 * is not used, because it returns false in extension pages whatever is true.
 */
import type { EvidenceDatabase } from './database';
import { EvidenceError, type EvidenceErrorKind } from './errors';
import { readTransaction, writeTransaction } from './transaction';
import { reasonOf } from '../util/reason-of';

/** `freeBytes` is null where the browser does not report it. */
export type ProbeResult =
  | { kind: 'works'; freeBytes: number | null }
  | { kind: 'nearly-full'; freeBytes: number }
  | { kind: 'failed'; error: EvidenceErrorKind; reason: string };

export interface ProbeEnv {
  estimate(): Promise<{ quota?: number; usage?: number }>;
  random(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
}

const live: ProbeEnv = {
  estimate: () => navigator.storage.estimate(),
  random: (bytes) => crypto.getRandomValues(bytes),
};
/** Room for a handful of large captures. */
const LEAST_FREE = 512 * 1024 * 1024;
const SIZE = 4096;

export async function probeStorage(db: EvidenceDatabase, env: ProbeEnv = live): Promise<ProbeResult> {
  const id = 'probe';
  try {
    const bytes = env.random(new Uint8Array(SIZE));
    await writeTransaction(db, [db.probes], () => db.probes.put({ id, bytes }));
    const found = await readTransaction(db, [db.probes], () => db.probes.get(id));
    if (found === undefined || found.bytes.length !== SIZE || found.bytes.some((byte, index) => byte !== bytes[index]))
      throw new EvidenceError('read', 'what was written did not come back');
    await writeTransaction(db, [db.probes], () => db.probes.delete(id));
  } catch (error) {
    return {
      kind: 'failed',
      error: error instanceof EvidenceError ? error.kind : 'write',
      reason: reasonOf(error),
    };
  }
  const freeBytes = await room(env);
  return freeBytes !== null && freeBytes < LEAST_FREE
    ? { kind: 'nearly-full', freeBytes }
    : { kind: 'works', freeBytes };
}

async function room(env: ProbeEnv): Promise<number | null> {
  try {
    const { quota, usage } = await env.estimate();
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  } catch {
    return null;
  }
}
