/** Records that the official goes on in spite of lost rows: a row in the new chain, then the remembered heads. */
import type { ChainsLost, HeadsMemory } from '../domain/chain-heads';
import type { EvidenceDatabase } from './database';
import { appendJournal } from './journal';
import { withLock } from './lock';
import { chainLock, look, sameHeads, type Look, type Remembered } from './remembered-heads';

/**
 * Writes the row before the memory: if it is cut off in between, the official is asked again.
 *
 * @param seen what the official was shown; anything worse that happened since is not acknowledged
 * @returns `changed` when the state is another by now
 */
export async function acknowledgeLoss(
  db: EvidenceDatabase,
  memory: HeadsMemory,
  seen: ChainsLost,
  { operator, now, subtle = crypto.subtle }: { operator: string | null; now: () => Date; subtle?: SubtleCrypto },
): Promise<'acknowledged' | 'changed'> {
  const before = await look(db, memory);
  if (!isWhatWasSeen(before, seen)) return 'changed';
  const at = now().toISOString();
  const remembered = 'remembered' in seen ? seen.remembered : null;
  const data = { way: seen.kind, remembered, found: seen.found };
  await appendJournal(db, { kind: 'chain-lost', recordId: null, operator, data, at }, subtle);
  await withLock(chainLock(db), async () => {
    const { found } = await look(db, memory);
    const gone = { at, remembered: before.raw, found: seen.found };
    const acknowledged = [...(before.remembered?.acknowledged ?? []), gone];
    await memory.write({ version: 1, heads: found, acknowledged } satisfies Remembered);
  });
  return 'acknowledged';
}

/** Rows saved since only put the store ahead, which loses nothing. */
function isWhatWasSeen({ state, found }: Look, seen: ChainsLost): boolean {
  if (state.kind === 'holds') return false;
  if (found.records.seq < seen.found.records.seq || found.journal.seq < seen.found.journal.seq) return false;
  if (state.kind === 'unreadable' || seen.kind === 'unreadable') return state.kind === seen.kind;
  return sameHeads(state.remembered, seen.remembered);
}
