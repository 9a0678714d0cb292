/** A fresh store in memory that lists every write transaction. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { EvidenceDatabase, type WriteReport } from '../../../lib/evidence/database';
import { sealDraft, type Sealed } from '../../../lib/evidence/seal';
import { stageDraft } from '../../../lib/evidence/draft';
import { aDraft, type DraftChoices } from './a-draft';

export function aDatabase(): { db: EvidenceDatabase; writes: WriteReport[] } {
  const writes: WriteReport[] = [];
  return {
    db: new EvidenceDatabase('test', {
      indexedDB: new IDBFactory(),
      IDBKeyRange,
      onWriteTransaction: (report) => writes.push(report),
    }),
    writes,
  };
}

/** Stages and seals, as the flow does. */
export async function seal(db: EvidenceDatabase, choices: DraftChoices = {}): Promise<Sealed> {
  const draft = aDraft(choices);
  await stageDraft(db, draft);
  return sealDraft(db, draft.id);
}
