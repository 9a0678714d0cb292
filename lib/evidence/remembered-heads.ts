/**
 * The chain heads, remembered outside the store. A store that is lost, or restored from an older copy, is consistent in
 * itself and shows nothing. The heads are written after the store's own transaction, so the store may be ahead of the
 * memory (after a kill in between), never behind it. While the two disagree, nothing here changes the memory. Only the
 * official can, through a journal row.
 */
import { chainHeads, type ChainHeads, type ChainsState, type HeadsMemory } from '../domain/chain-heads';
import { GENESIS } from '../domain/genesis';
import { z } from '../zod';
import type { EvidenceDatabase } from './database';
import { withLock } from './lock';
import { readTransaction } from './transaction';

const acknowledged = z.object({
  /** ISO 8601, UTC. */
  at: z.string(),
  /** The raw memory until then; it may have been unreadable. */
  remembered: z.unknown(),
  found: chainHeads,
});
const memoryForm = z.object({
  version: z.literal(1),
  heads: chainHeads,
  /** The losses that the official accepted. Never deleted. */
  acknowledged: z.array(acknowledged),
});
export type Remembered = z.infer<typeof memoryForm>;

/** @throws the memory's error. Then nothing is known, and the caller must not go on as if all were well */
export async function compareHeads(db: EvidenceDatabase, memory: HeadsMemory): Promise<ChainsState> {
  return (await look(db, memory)).state;
}

/** A memory that fails counts as unreadable, not as intact. */
export const unreadWhereItFails = (memory: HeadsMemory): HeadsMemory => ({
  ...memory,
  read: () => memory.read().catch(() => 'not read'),
});

export interface Look {
  state: ChainsState;
  found: ChainHeads;
  raw: unknown;
  /** Undefined when nothing is remembered yet, or when it cannot be read. */
  remembered: Remembered | undefined;
}

/** Reads the memory before the store: rows written in between put the store ahead, which is no fault. */
export async function look(db: EvidenceDatabase, memory: HeadsMemory): Promise<Look> {
  const raw = await memory.read();
  const parsed = memoryForm.safeParse(raw);
  const remembered = parsed.success ? parsed.data : undefined;
  const { found, state } = await compared(db, remembered?.heads);
  return {
    state: raw !== undefined && !parsed.success ? { kind: 'unreadable', found } : state,
    found,
    raw,
    remembered,
  };
}

/** Compares the store with heads from another source, such as the folder of copies. */
export const compareWith = async (db: EvidenceDatabase, heads: ChainHeads): Promise<ChainsState> =>
  (await compared(db, heads)).state;

const START = { seq: 0, hash: GENESIS };
type Relation = 'holds' | 'behind' | 'other';

async function compared(
  db: EvidenceDatabase,
  remembered: ChainHeads | undefined,
): Promise<{ found: ChainHeads; state: ChainsState }> {
  return readTransaction(db, [db.heads, db.records, db.journal], async () => {
    const [records = START, journal = START] = await db.heads.bulkGet(['records', 'journal']);
    const found = { records: pick(records), journal: pick(journal) };
    if (remembered === undefined) return { found, state: { kind: 'holds' } };
    const there = {
      records: await db.records.where('seq').equals(remembered.records.seq).first(),
      journal: await db.journal.get(remembered.journal.seq),
    };
    const relations: Relation[] = [
      relationOf(remembered.records, found.records, there.records?.manifestHash),
      relationOf(remembered.journal, found.journal, there.journal?.hash),
    ];
    const kind = relations.includes('behind') ? 'behind' : relations.includes('other') ? 'other' : 'holds';
    return { found, state: kind === 'holds' ? { kind } : { kind, remembered, found } };
  });
}

const pick = ({ seq, hash }: ChainHeads['records']): ChainHeads['records'] => ({ seq, hash });

/** @param there the hash at the remembered sequence number; undefined when the store has no such row */
function relationOf(
  remembered: ChainHeads['records'],
  found: ChainHeads['records'],
  there: string | undefined,
): Relation {
  if (found.seq < remembered.seq) return 'behind';
  if (remembered.seq === 0) return 'holds';
  if (there === undefined) return 'behind';
  const isSame = there === remembered.hash && (found.seq > remembered.seq || found.hash === remembered.hash);
  return isSame ? 'holds' : 'other';
}

/** Call it under the chain lock, so that the memory only moves forward. */
export async function remember(db: EvidenceDatabase, memory: HeadsMemory): Promise<void> {
  const { state, found, remembered } = await look(db, memory);
  if (state.kind !== 'holds' || (remembered !== undefined && sameHeads(remembered.heads, found))) return;
  await memory.write({ version: 1, heads: found, acknowledged: remembered?.acknowledged ?? [] } satisfies Remembered);
}

export const sameHeads = (one: ChainHeads, other: ChainHeads): boolean =>
  sameHead(one.records, other.records) && sameHead(one.journal, other.journal);
const sameHead = (one: ChainHeads['records'], other: ChainHeads['records']): boolean =>
  one.seq === other.seq && one.hash === other.hash;

/**
 * At start: begins remembering the heads of an archive that an earlier version made.
 *
 * @example await rememberHeads(db, headsMemory);
 */
export const rememberHeads = (db: EvidenceDatabase, memory: HeadsMemory): Promise<void> =>
  withLock(chainLock(db), () => remember(db, memory));

export const chainLock = ({ name }: EvidenceDatabase): string => `uppsikt:chain:${name}`;
