/**
 * What is added to a sealed record from the card, while the item is still
 * in front of the official. The archive writes its own rows.
 */
import { addedFault } from '../../assessment/added';
import { completionRow, type Completion } from '../../domain/completion';
import { localDay } from '../../domain/local-day';
import type { EvidenceDatabase } from '../../evidence/database';
import { journalOfRecord } from '../../evidence/store';
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
  // Two quick presses are one row: the second looks when the first is written.
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
  // The same press on a card that was opened again, or in a second window.
  if (isAlreadyNoted(done, await journalOfRecord(db, evidenceId))) return;
  await appendCompletion(db, {
    ...completionRow(done, packInForce().municipality.name),
    recordId: evidenceId,
    operator: operator.name || null,
    at: isoOf(clock),
  });
  // A folder may take its time, and the official waits for the judgement alone.
  if (done.part === 'secrecy') void secondCopies(db).registerAgain(evidenceId);
}
