/** Seals a staged snapshot, reads it back and copies it. Also handles drafts that a stopped worker left. */
import type { FlowCopy } from '../../domain/flow';
import { isSnapshotKey } from '../../domain/snapshot';
import type { EvidenceDatabase } from '../../evidence/database';
import { pendingDrafts } from '../../evidence/draft';
import { realClock, type Clock } from '../../util/clock';
import { copySealed, sealStaged } from '../capture/seal-staged';

/** @returns null when it did not read back as sealed */
export async function sealSnapshot(
  db: EvidenceDatabase,
  draftId: string,
  clock: Clock,
): Promise<{ seq: number; copy: FlowCopy } | null> {
  const sealed = await sealStaged(db, draftId, clock);
  if (sealed.kind === 'broken') return null;
  return { seq: sealed.seq, copy: await copySealed(db, draftId) };
}

/** Seals snapshots that were staged whole before the worker stopped: nobody had cancelled them. */
export async function finishSnapshots(db: EvidenceDatabase, clock: Clock = realClock): Promise<void> {
  const say = (error: unknown): void => console.error('Uppsikt snapshot', error);
  const pending = await pendingDrafts(db).catch((error: unknown) => (say(error), []));
  for (const { id, itemKey } of pending) if (isSnapshotKey(itemKey)) await sealSnapshot(db, id, clock).catch(say);
}
