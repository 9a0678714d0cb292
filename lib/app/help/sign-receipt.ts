/**
 * An official signs that they have read the guideline: a receipt, and a row in the journal, where it cannot be lost.
 */
import type { EvidenceDatabase } from '../../evidence/database';
import { appendJournal } from '../../evidence/journal';
import { packInForce } from '../../guidelines/packs';
import { guidelineTextInForce } from '../../guidelines/packs/texts';
import { hashOfText, readingStateOf } from '../../help/receipt';
import type { Reply } from '../../messaging/protocol';
import { ProblemError } from '../../problems/problem-error';
import { readSettings } from '../../settings/store';
import { inTurn } from '../../util/in-turn';
import { addReceipt, readReceipts } from './receipts';

/** What this official has read of the guideline in force. */
export async function listReceipts(): Promise<Reply<'receipt.list'>> {
  const receipts = await readReceipts();
  const { name, role } = (await readSettings()).operator;
  const sha256 = await hashOfText(guidelineTextInForce());
  const guideline = packInForce().id;
  return {
    state: readingStateOf(receipts, { guideline, sha256, name }),
    guideline,
    sha256,
    name: name.trim(),
    role: role.trim(),
    receipts,
  };
}

const oneAtATime = inTurn();

/**
 * Idempotent: pressed twice, or in two tabs, it makes one receipt.
 *
 * @param shown the hash of the text that the page showed
 * @throws ProblemError `guideline-changed` when another text is in force, as when the page was open during an update;
 * `reader-unnamed` when no operator is named
 */
export const signReceipt = (db: EvidenceDatabase, shown: string, at: Date): Promise<void> =>
  oneAtATime(() => sign(db, shown, at));

async function sign(db: EvidenceDatabase, shown: string, at: Date): Promise<void> {
  const { state, guideline, sha256, name, role } = await listReceipts();
  if (shown !== sha256) throw new ProblemError('guideline-changed');
  if (name === '') throw new ProblemError('reader-unnamed');
  if (state === 'read') return;
  const { version } = packInForce();
  const readAt = at.toISOString();
  await appendJournal(db, {
    kind: 'note',
    recordId: null,
    operator: name,
    data: { about: 'guideline-read', guideline, version, sha256 },
    at: readAt,
  });
  await addReceipt({ guideline, version, sha256, name, role, readAt });
}
