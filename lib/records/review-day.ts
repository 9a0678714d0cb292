/** When a ban is to be reviewed. Derived from the record and its journal. */
import type { Decision } from '../domain/decision';
import type { JournalRow } from '../domain/journal';
import { isText } from '../domain/is-text';
import { pastUppsikt } from '../domain/past-uppsikt';
import { isTaken, standingOf } from '../domain/standing';

export interface ReviewedRecord {
  decision: Pick<Decision, 'measure'> & { ban?: Pick<NonNullable<Decision['ban']>, 'reviewOn'> | undefined };
  /** In order. */
  journalRows: readonly Pick<JournalRow, 'kind' | 'data'>[];
}

/**
 * @returns YYYY-MM-DD; null when nobody was banned, or when the ban was reviewed and lifted
 * @example reviewDayOf({ decision: part.decision, journalRows }) // '2027-05-24'
 */
export function reviewDayOf({ decision: { measure, ban }, journalRows }: ReviewedRecord): string | null {
  if (ban === undefined || !(measure === 'ban' || measure === 'hide-user')) return null;
  const standing = standingOf([...journalRows]);
  // Without a known outcome the ban may be in force, so the review is kept.
  if (standing !== null && !isTaken(standing) && !isShutOutPast(journalRows)) return null;
  const last = journalRows.findLast(({ kind, data }) => kind === 'note' && data.about === 'ban-review')?.data;
  if (last === undefined) return ban.reviewOn;
  return typeof last.until === 'string' ? last.until : null;
}

/** Who lifted the ban, on which day (YYYY-MM-DD) and why; null until someone has written it. */
export function liftedBan({
  journalRows,
}: Pick<ReviewedRecord, 'journalRows'>): { by: string; on: string; reason: string } | null {
  const last = journalRows.findLast(({ kind, data }) => kind === 'note' && data.about === 'ban-review')?.data;
  if (last === undefined || last.until !== null || !isText(last.by) || !isText(last.on)) return null;
  return { by: last.by, on: last.on, reason: isText(last.reason) ? last.reason : '' };
}

/** Banned with the platform's own button, or in an unknown way. A comment deleted there bans nobody. */
function isShutOutPast(journalRows: ReviewedRecord['journalRows']): boolean {
  const past = pastUppsikt([...journalRows]);
  return past !== null && (past.act === null || past.act === 'ban' || past.act === 'hide-user');
}
