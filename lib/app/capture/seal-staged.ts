/**
 * Seals evidence that was staged whole, by the form for evidence by hand or by a snapshot: sealed, read back and
 * copied.
 */
import type { FlowCopy } from '../../domain/flow';
import type { EvidenceDatabase } from '../../evidence/database';
import { verifyRecord } from '../../evidence/integrity';
import { sealDraft } from '../../evidence/seal';
import type { Clock } from '../../util/clock';
import { secondCopies } from '../copies/second-copies';
import { stampAfterwards } from '../time-stamps/stamp-queue';

/** `broken`: it did not read back as sealed; `part` names what does not match. */
export type SealedStaged = { kind: 'sealed'; seq: number; archiveLost?: true } | { kind: 'broken'; part: string };

/** @throws EvidenceError when it must not be sealed, or could not be stored */
export async function sealStaged(db: EvidenceDatabase, draftId: string, clock: Clock): Promise<SealedStaged> {
  const { seq, archiveLost } = await sealDraft(db, draftId);
  stampAfterwards(db, clock);
  const found = await verifyRecord(db, draftId);
  if (found.kind !== 'intact') return { kind: 'broken', part: found.part };
  return { kind: 'sealed', seq, ...(archiveLost === undefined ? {} : { archiveLost }) };
}

/** Never rejects: the evidence is safe in the browser, so a failed copy is returned as a state. */
export const copySealed = (db: EvidenceDatabase, recordId: string): Promise<FlowCopy> =>
  secondCopies(db)
    .copy(recordId)
    .catch((): FlowCopy => ({ state: 'failed', folder: null, reason: 'unknown' }));
