/** Which days had a round, which should have had one, and what today is. Days are YYYY-MM-DD where the official is. */
import type { RoundLine } from './round';

/** Whether the account must be looked after on that day. */
export type IsWorkingDay = (day: string) => boolean;

/**
 * `some`: fewer than the day asks for. `not-needed`: nobody has to look today. `never`: no round has ever been noted,
 * so nothing is said of days before.
 */
export type RoundToday = 'kept' | 'some' | 'not-yet' | 'not-needed' | 'never';

/** The filters' log is no round: it says nothing of the day's items. */
const isOfTheDay = ({ kind }: RoundLine): boolean => kind !== 'filters';

export const keptOn = (lines: readonly RoundLine[], day: string): number =>
  lines.filter((line) => line.kind === 'kept' && line.day === day).length;

/**
 * @param lines of one account
 * @param needed how many rounds the day asks for: more than one in a crisis
 */
export function roundToday(
  lines: readonly RoundLine[],
  today: string,
  isWorkingDay: IsWorkingDay,
  needed = 1,
): RoundToday {
  const kept = keptOn(lines, today);
  if (kept >= needed) return 'kept';
  if (kept > 0) return 'some';
  // A crisis asks for its rounds on every day.
  if (!isWorkingDay(today) && needed === 1) return 'not-needed';
  return lines.some(isOfTheDay) ? 'not-yet' : 'never';
}

/**
 * Days before today without a round and without a reason, the latest first. Counted from the account's first line: of
 * days before Uppsikt noted rounds nobody knows whether there was one.
 *
 * @param lines of one account
 */
export function missedDays(lines: readonly RoundLine[], today: string, isWorkingDay: IsWorkingDay): string[] {
  const noted = new Set(lines.filter(isOfTheDay).map(({ day }) => day));
  const first = [...noted].toSorted()[0];
  if (first === undefined) return [];
  const missed: string[] = [];
  for (let day = dayBefore(today); day > first; day = dayBefore(day))
    if (isWorkingDay(day) && !noted.has(day)) missed.push(day);
  return missed;
}

/** Whether nobody has gone through the filters' log in the month of this day. @param lines of one account */
export const filtersDue = (lines: readonly RoundLine[], today: string): boolean =>
  !lines.some(({ kind, day }) => kind === 'filters' && day.slice(0, 7) === today.slice(0, 7));

/** @example dayBefore('2026-03-01') // '2026-02-28' */
function dayBefore(day: string): string {
  // Noon in UTC: whole days are counted, and no clock is put forward in between.
  const at = new Date(`${day}T12:00:00.000Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}

/**
 * Whole days from one moment's day to another's. @example daysBetween('2026-11-20', '2026-11-24') // 4
 *
 * @returns never less than 0: a clock that was put back makes nothing newer than today
 */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(`${to}T12:00:00.000Z`) - Date.parse(`${from}T12:00:00.000Z`)) / 86_400_000));
