/**
 * Adds a message that was saved by hand, and needs an answer, to the list of questions. Its link is not kept, because
 * the address of a conversation reveals the other party. The record in the archive has it.
 */
import { answerOf, INCOMING_MESSAGE } from '../../assessment/incoming-message';
import type { SealedPart } from '../../domain/evidence';
import type { EvidenceDatabase } from '../../evidence/database';
import { readTransaction } from '../../evidence/transaction';
import { findRecord } from '../../evidence/store';
import { messageKey } from '../../questions/message-key';
import { readSettings } from '../../settings/store';
import { isoOf, type Clock } from '../../util/clock';
import { showDueCount } from './due-count';
import { enterQuestions, takeStep } from './question-store';

/** `no-account`: none of the municipality's accounts was chosen, and a question always belongs to one. */
export type MessageEntered = 'none' | 'entered' | 'no-account';

/** Thirty days in milliseconds. An older message is only in the archive. */
const LATELY = 30 * 86_400_000;

/**
 * Enters messages that were sealed before the worker stopped and never entered. Otherwise nobody would be reminded of
 * them.
 */
export async function enterMissed(db: EvidenceDatabase, clock: Clock): Promise<void> {
  const since = new Date(clock.now() - LATELY).toISOString();
  const rows = await readTransaction(db, [db.records], () =>
    db.records
      .where('groundId')
      .equals(INCOMING_MESSAGE)
      .filter(({ sealedAt }) => sealedAt >= since)
      .toArray(),
  );
  for (const { id } of rows) {
    const found = await findRecord(db, id);
    if (found !== undefined) await enterMessage(db, id, found.part, clock);
  }
}

export async function enterMessage(
  db: EvidenceDatabase,
  recordId: string,
  { decision, source, received }: Pick<SealedPart, 'decision' | 'source' | 'received'>,
  clock: Clock,
): Promise<MessageEntered> {
  const toAnswer = answerOf(decision);
  if (toAnswer === null) return 'none';
  const { register, operator } = await readSettings();
  const account = register.find(({ id }) => id === source.registeredAccountId);
  if (account === undefined) return 'no-account';
  const itemKey = messageKey(account.platform, recordId);
  const seenAt = isoOf(clock);
  const written = { iso: received.at, earliest: null, latest: null };
  const { platform, id: accountId } = account;
  const entered = await enterQuestions(db, [{ itemKey, platform, accountId, link: null, seenAt, written }]);
  if (entered > 0 && toAnswer.by === 'forwarded')
    await takeStep(db, itemKey, {
      kind: 'forwarded',
      at: seenAt,
      operator: operator.name || null,
      to: toAnswer.to,
      answerBy: toAnswer.answerBy,
    });
  await showDueCount(db, clock).catch((error: unknown) => console.error('Uppsikt questions', error));
  return 'entered';
}
