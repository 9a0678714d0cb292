/**
 * Additions to a sealed record from the card, while the official still has the item in front of them. The archive
 * writes its own rows.
 */
import { addedFault } from '../../assessment/added';
import { mayNote } from '../../assessment/reverse-by-hand';
import { completionRow, type Completion } from '../../domain/completion';
import { localDay } from '../../domain/local-day';
import type { EvidenceDatabase } from '../../evidence/database';
import { findRecord, journalOfRecord } from '../../evidence/store';
import { appendCompletion } from '../../evidence/unlisted';
import { packInForce } from '../../guidelines/packs';
import type { Handlers } from '../../messaging/server';
import { ProblemError } from '../../problems/problem-error';
import { isAlreadyNoted } from '../../records/already-noted';
import { readSettings } from '../../settings/store';
import { secondCopies } from '../copies/second-copies';
import { tellSaved } from '../under-way/tell-saved';
import { inTurn } from '../../util/in-turn';
import { dateOf, isoOf, realClock, type Clock } from '../../util/clock';

export function recordHandlers(db: EvidenceDatabase, clock: Clock = realClock): Pick<Handlers, 'record.complete'> {
  // Serialised, so that two quick presses write one row: the second checks after the first has been written.
  const turn = inTurn();
  return {
    'record.complete': async ({ evidenceId, done }) => {
      await turn(() => add(db, evidenceId, done, clock));
      void tellSaved(db, evidenceId).catch(() => undefined);
      return {};
    },
  };
}

async function add(db: EvidenceDatabase, evidenceId: string, done: Completion, clock: Clock): Promise<void> {
  if ((await db.records.get(evidenceId)) === undefined) throw new Error('no such record');
  const { operator } = await readSettings();
  const fault = addedFault(done, { name: operator.name, today: localDay(dateOf(clock)) });
  if (fault !== null) throw new ProblemError(fault);
  const journalRows = await journalOfRecord(db, evidenceId);
  // Only then is the record itself read: one that cannot be read takes additions all the same.
  if (done.part === 'reversal') {
    const record = await findRecord(db, evidenceId);
    if (record === undefined || !mayNote(done, record.part.decision, journalRows))
      throw new ProblemError('not-in-force');
  }
  // The same press on a reopened card, or in a second window.
  if (isAlreadyNoted(done, journalRows)) return;
  await appendCompletion(db, {
    ...completionRow(done, packInForce().municipality.name),
    recordId: evidenceId,
    operator: operator.name || null,
    at: isoOf(clock),
  });
  // Not awaited: the folder may be slow, and the official waits only for this row.
  if (done.part === 'secrecy') void secondCopies(db).registerAgain(evidenceId);
}
