/** The official goes on without what is lost: a row in the new chain, and then what is remembered. */
import type { ChainsLost, HeadsMemory } from '../domain/chain-heads';
import type { EvidenceDatabase } from './database';
import { appendJournal } from './journal';
import { withLock } from './lock';
import { chainLock, look, sameHeads, type Look, type Remembered } from './remembered-heads';

/**
 * First the row, then the memory: cut off in between, it is said anew.
 *
 * @param seen what the official was shown; what has become worse since is not acknowledged with it
 * @returns `changed` when it stands otherwise by now
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

/** What has been saved since puts the store ahead, which takes nothing away. */
function isWhatWasSeen({ state, found }: Look, seen: ChainsLost): boolean {
  if (state.kind === 'holds') return false;
  if (found.records.seq < seen.found.records.seq || found.journal.seq < seen.found.journal.seq) return false;
  if (state.kind === 'unreadable' || seen.kind === 'unreadable') return state.kind === seen.kind;
  return sameHeads(state.remembered, seen.remembered);
}
