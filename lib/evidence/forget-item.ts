/**
 * Throws away what was captured of an item and is not sealed: its drafts with their bytes, those of others that hold it
 * as a reply or as what stands above, the stamps asked for them, and what its flows remember of it. Sealed records
 * stay; nothing can unseal them.
 */
import type { ItemRef } from '../domain/item';
import { itemKey } from '../domain/item-key';
import type { EvidenceDatabase } from './database';
import { removeDraft } from './draft';
import { mayHold } from './forbidden-lock';
import { writeTransaction } from './transaction';

/** @returns how many captures were thrown away */
export async function forgetItem(db: EvidenceDatabase, ref: ItemRef): Promise<number> {
  return writeTransaction(db, [db.drafts, db.draftBytes, db.stamps, db.flows, db.records], async () => {
    const drafts = (await db.drafts.toArray())
      .filter((draft) => draft.itemKey === itemKey(ref) || mayHold(draft.part, ref))
      .map(({ id }) => id);
    for (const id of drafts) {
      await removeDraft(db, id);
      // Sealed meanwhile: then its stamp is the record's.
      if ((await db.records.get(id)) === undefined) await db.stamps.where('recordId').equals(id).delete();
    }
    await db.flows
      .where('itemKey')
      .equals(itemKey(ref))
      .modify((row) => {
        row.flow = { ...row.flow, missing: [], textSha256: null, message: null };
        if (row.flow.evidenceId !== null || row.phase === 'ended') return;
        row.flow = { ...row.flow, phase: 'ended', outcome: 'capture-failed', told: true };
        Object.assign(row, { phase: 'ended', told: 1 });
      });
    return drafts.length;
  });
}
