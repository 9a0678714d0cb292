/**
 * How long a question is kept: 'av tillfällig och ringa betydelse' once it has its outcome (guideline l.97), but long
 * enough for the month's and the year's figures. What has no outcome is never forgotten. Pure.
 */
import type { Question } from './question';
import { closedAt, revisitOf } from './states';

const DAY = 86_400_000;
/** Thirteen months: a year and the month in which it is summed up. */
export const KEPT_DAYS = 396;
/** Older than so when first seen: what stood there before is not today's to answer. */
const TAKEN_UP_DAYS = 30;

export function mayForget(question: Question, now: number): boolean {
  const closed = closedAt(question);
  if (closed === null || revisitOf(question) !== null) return false;
  return now - Date.parse(closed) > KEPT_DAYS * DAY;
}

/** Only where the page says that it is old, by the latest that its age allows: one of unknown age is taken up. */
export function isTooOld({ written, seenAt }: Pick<Question, 'written' | 'seenAt'>): boolean {
  const said = written.iso ?? written.latest;
  return said !== null && Date.parse(seenAt) - Date.parse(said) > TAKEN_UP_DAYS * DAY;
}
