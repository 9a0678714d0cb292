/** What a sealed record and its journal say by now is told to the cards that show its flow: a card may be opened long after. */
import { signatureOf } from '../../lib/answering/signature';
import { isToAssessAgain } from '../../lib/assessment/act-later';
import { noticeText, type Telling } from '../../lib/assessment/notice-text';
import type { Decision } from '../../lib/domain/decision';
import { threatTicks } from '../../lib/domain/routes';
import type { SavedRecord } from '../../lib/domain/saved-record';
import { standingTold } from '../../lib/domain/standing-told';
import type { EvidenceDatabase } from '../../lib/evidence/database';
import { hasNewerRecord } from '../../lib/evidence/newer-record';
import { findRecord, lifeOf } from '../../lib/evidence/store';
import { packInForce } from '../../lib/guidelines/packs';
import { holdsOf } from '../../lib/records/holds';
import { noticeDue } from '../../lib/records/notice-due';
import { readSettings } from '../../lib/settings/store';
import { changeCards } from './cards';

/** Nothing is told of a record that cannot be read, or whose content is destroyed. */
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
  const life = await lifeOf(db, evidenceId);
  const due = noticeDue(part, life);
  return {
    evidenceId,
    ticks: threatTicks(life),
    holds: holdsOf(part.decision, life),
    assessAgain: isToAssessAgain(part.decision, life, await hasNewerRecord(db, row)),
    notice: due === null ? null : { due, draft: await draftOf(part.decision, { due, standing: standingTold(life) }) },
  };
}

async function draftOf(decision: Decision, telling: Telling): Promise<string> {
  const pack = packInForce();
  return noticeText(pack, decision, telling, signatureOf(await readSettings(), pack.municipality.name));
}
