/**
 * Deletes staged captures that hold an item which must never be saved. The whole capture goes, whatever item it is of.
 */
import type { Table } from 'dexie';
import { holdsNoted, namesInDraft, type NotedNames } from '../domain/noted-content';
import type { EvidenceDatabase } from './database';
import { removeDraft } from './draft';

export const draftTables = (db: EvidenceDatabase): Table[] => [
  db.drafts,
  db.draftBytes,
  db.stamps,
  db.flows,
  db.records,
];

/**
 * Call it inside a write transaction over `draftTables`.
 *
 * @param itemKey the item's own captures go too, whatever they hold
 * @returns how many captures were deleted
 */
export async function dropDraftsThatHold(db: EvidenceDatabase, noted: NotedNames, itemKey?: string): Promise<number> {
  const drafts = await db.drafts.toArray();
  const holding = drafts.filter((draft) => draft.itemKey === itemKey || holdsNoted(namesInDraft(draft), noted));
  for (const { id } of holding) await dropDraft(db, id);
  return holding.length;
}

/** Deletes the draft, its stamp requests, and what its flow stores about it. Call it inside the same transaction. */
export async function dropDraft(db: EvidenceDatabase, id: string): Promise<void> {
  await removeDraft(db, id);
  // If it was sealed meanwhile, the stamp belongs to the record.
  if ((await db.records.get(id)) === undefined) await db.stamps.where('recordId').equals(id).delete();
  await forgetFlows(db.flows.where('id').equals(id));
}

export async function forgetFlows(flows: ReturnType<EvidenceDatabase['flows']['toCollection']>): Promise<void> {
  await flows.modify((row) => {
    row.flow = { ...row.flow, missing: [], textSha256: null, message: null };
    if (row.flow.evidenceId !== null || row.phase === 'ended') return;
    row.flow = { ...row.flow, phase: 'ended', outcome: 'capture-failed', told: true };
    Object.assign(row, { phase: 'ended', told: 1 });
  });
}
