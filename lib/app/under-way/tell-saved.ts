/**
 * Sends the current state of a sealed record and its journal to the cards that show its flow, since a card may be
 * opened long after sealing.
 */
import { signatureOf } from '../../answering/signature';
import { isToAssessAgain } from '../../assessment/act-later';
import { noticeText, type Telling } from '../../assessment/notice-text';
import type { Decision } from '../../domain/decision';
import { threatTicks } from '../../domain/routes';
import type { SavedRecord } from '../../domain/saved-record';
import { standingTold } from '../../domain/standing-told';
import type { EvidenceDatabase } from '../../evidence/database';
import { hasNewerRecord } from '../../evidence/newer-record';
import { findRecord, journalOfRecord } from '../../evidence/store';
import { packInForce } from '../../guidelines/packs';
import { holdsOf } from '../../records/holds';
import { noticeDue } from '../../records/notice-due';
import { readSettings } from '../../settings/store';
import { changeCards } from '../cards/card-sessions';

/** Does nothing for a record that cannot be read, or whose content was destroyed. */
export async function tellSaved(db: EvidenceDatabase, evidenceId: string): Promise<void> {
  const saved = await savedNow(db, evidenceId);
  if (saved === null) return;
  await changeCards((card) =>
    card.flow?.evidenceId === evidenceId && JSON.stringify(card.saved) !== JSON.stringify(saved)
      ? { ...card, saved }
      : card,
  );
}

async function savedNow(db: EvidenceDatabase, evidenceId: string): Promise<SavedRecord | null> {
  const found = await findRecord(db, evidenceId);
  if (found === undefined) return null;
  const { part, row } = found;
  const journalRows = await journalOfRecord(db, evidenceId);
  const due = noticeDue(part, journalRows);
  return {
    evidenceId,
    ticks: threatTicks(journalRows),
    holds: holdsOf(part.decision, journalRows),
    assessAgain: isToAssessAgain(part.decision, journalRows, await hasNewerRecord(db, row)),
    notice:
      due === null ? null : { due, draft: await draftOf(part.decision, { due, standing: standingTold(journalRows) }) },
  };
}

async function draftOf(decision: Decision, telling: Telling): Promise<string> {
  const pack = packInForce();
  return noticeText(pack, decision, telling, signatureOf(await readSettings(), pack.municipality.name));
}
