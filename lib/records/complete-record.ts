/**
 * What an official adds to a sealed record later, from the card or the archive: checked by the rules, and against the
 * journal as it is when the row is written.
 */
import { addedFault } from '../assessment/added';
import { mayNote } from '../assessment/reverse-by-hand';
import { completionRow, type Completion } from '../domain/completion';
import type { JournalRow } from '../domain/journal';
import { localDay } from '../domain/local-day';
import type { EvidenceDatabase } from '../evidence/database';
import { findRecord } from '../evidence/store';
import { appendCompletion } from '../evidence/unlisted';
import { packInForce } from '../guidelines/packs';
import { ProblemError } from '../problems/problem-error';
import { dateOf, isoOf, type Clock } from '../util/clock';
import { isAlreadyNoted } from './already-noted';

/** @property operator the official's name; null when none is set */
interface Added {
  recordId: string;
  done: Completion;
  operator: string | null;
}

/**
 * Writes one row; none when the journal has it already, for example after a second press in another window.
 *
 * @throws ProblemError when the addition is incomplete, or reverses a measure that is not in force
 * @throws EvidenceError when it could not be written; then nothing was written
 * @example await completeRecord(db, { recordId, done: { part: 'registry', where: 'KS 2026/12' }, operator }, realClock)
 */
export async function completeRecord(
  db: EvidenceDatabase,
  { recordId, done, operator }: Added,
  clock: Pick<Clock, 'now'>,
): Promise<void> {
  const fault = addedFault(done, { name: operator ?? '', today: localDay(dateOf(clock)) });
  if (fault !== null) throw new ProblemError(fault);
  await appendCompletion(db, recordId, async (journalRows) => {
    if (isAlreadyNoted(done, journalRows)) return null;
    if (done.part === 'reversal' && !(await isInForce(db, recordId, done, journalRows)))
      throw new ProblemError('not-in-force');
    return { ...completionRow(done, packInForce().municipality.name), recordId, operator, at: isoOf(clock) };
  });
}

/** Only a reversal reads the record itself: one that cannot be read takes every other addition. */
async function isInForce(
  db: EvidenceDatabase,
  recordId: string,
  done: Extract<Completion, { part: 'reversal' }>,
  journalRows: JournalRow[],
): Promise<boolean> {
  const record = await findRecord(db, recordId);
  return record !== undefined && mayNote(done, record.part.decision, journalRows);
}
