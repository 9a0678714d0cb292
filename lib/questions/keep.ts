/**
 * How long a question is kept. Once it has its outcome it is 'av tillfällig och ringa betydelse' (guideline l.97), but
 * it is kept long enough for the monthly and yearly figures. A question without an outcome is never deleted. Pure.
 */
import type { Question } from './question';
import { closedAt, revisitOf } from './states';

const DAY = 86_400_000;
/** Thirteen months: a year and the month in which it is summed up. */
export const KEPT_DAYS = 396;
/** A question older than this when first seen is not put on the list. */
const TAKEN_UP_DAYS = 30;

export function mayForget(question: Question, now: number): boolean {
  const closed = closedAt(question);
  if (closed === null || revisitOf(question) !== null) return false;
  return now - Date.parse(closed) > KEPT_DAYS * DAY;
}

/**
 * True only when the page states the age, using the latest time it allows. A question of unknown age is put on the
 * list.
 */
export function isTooOld({ written, seenAt }: Pick<Question, 'written' | 'seenAt'>): boolean {
  const said = written.iso ?? written.latest;
  return said !== null && Date.parse(seenAt) - Date.parse(said) > TAKEN_UP_DAYS * DAY;
}
