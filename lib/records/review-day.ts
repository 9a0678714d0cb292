/** When the decision to shut a person out is to be looked at again. Read out of the record and its journal. */
import type { Decision } from '../domain/decision';
import type { JournalRow } from '../domain/journal';
import { pastUppsikt } from '../domain/past-uppsikt';
import { isTaken, standingOf } from '../domain/standing';

export interface ReviewedRecord {
  decision: Pick<Decision, 'measure'> & { ban?: Pick<NonNullable<Decision['ban']>, 'reviewOn'> | undefined };
  /** The journal rows in order. */
  journalRows: readonly Pick<JournalRow, 'kind' | 'data'>[];
}

/**
 * @returns YYYY-MM-DD, or null where nobody was shut out, or where it has been looked at and lifted
 * @example reviewDayOf({ decision: part.decision, life }) // '2027-05-24'
 */
export function reviewDayOf({ decision: { measure, ban }, journalRows }: ReviewedRecord): string | null {
  if (ban === undefined || !(measure === 'ban' || measure === 'hide-user')) return null;
  const standing = standingOf([...journalRows]);
  // No end is known: it may be in force, so it is not forgotten.
  if (standing !== null && !isTaken(standing) && !isShutOutPast(journalRows)) return null;
  const last = journalRows.findLast(({ kind, data }) => kind === 'note' && data.about === 'ban-review')?.data;
  if (last === undefined) return ban.reviewOn;
  return typeof last.until === 'string' ? last.until : null;
}

/** With the platform's own button, or nobody knows how: a comment that was deleted there shuts nobody out. */
function isShutOutPast(journalRows: ReviewedRecord['journalRows']): boolean {
  const past = pastUppsikt([...journalRows]);
  return past !== null && (past.act === null || past.act === 'ban' || past.act === 'hide-user');
}
