/** Taking over: validates a card, and merges it as a whole or not at all. */
import type { EvidenceDatabase } from '../../evidence/database';
import type { ReceivedHandOver } from '../../evidence/schema';
import { writeTransaction } from '../../evidence/transaction';
import { readHandOver, type FileFault } from '../../hand-over/file';
import { mergeCard, type CardFault } from '../../hand-over/merge-card';
import { question as questionShape } from '../../questions/question';
import { isoOf } from '../../util/clock';
import { rowsByKey } from '../questions/question-store';
import type { HandOverEnv } from './hand-over-env';

type ReceivingEnv = Omit<HandOverEnv, 'staging'>;

export type Received =
  | { said: 'refused'; why: FileFault | CardFault }
  | { said: 'received'; added: number; changed: number; same: number };

/**
 * Idempotent: receiving the same file again changes nothing.
 *
 * @throws EvidenceError when it could not be stored; nothing of it was stored then
 */
export async function receiveHandOver(db: EvidenceDatabase, text: string, env: ReceivingEnv): Promise<Received> {
  const read = await readHandOver(text, env.subtle);
  if (read.kind === 'refused') return { said: 'refused', why: read.why };
  const { sha256, card } = read;
  const { register, operator } = await env.settings();
  const isNoted = await env.noted(card.questions);
  // Items that must not be saved here are not taken over.
  const taken = { ...card, questions: card.questions.filter((each) => !isNoted(each)) };
  return writeTransaction(db, [db.questions, db.handOvers], async () => {
    const merged = mergeCard(taken, { pack: env.pack, register, questions: await rowsByKey(db) });
    if (merged.kind === 'refused') return { said: 'refused', why: merged.why };
    const { added, changed, same } = merged;
    await db.questions.bulkPut([...added, ...changed].map((each) => questionShape.parse(each)));
    const { handsOver, absence, madeAt, unfinished } = card;
    const by = { receivedAt: isoOf(env.clock), receivedBy: operator.name || null };
    const row: ReceivedHandOver = { kind: 'received', sha256, handsOver, absence, madeAt, unfinished, ...by };
    if ((await db.handOvers.get(sha256)) === undefined) await db.handOvers.put(row);
    return { said: 'received', added: added.length, changed: changed.length, same };
  });
}
