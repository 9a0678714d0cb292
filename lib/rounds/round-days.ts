/**
 * Which days had a round, which should have had one, and the state of today. Days are YYYY-MM-DD in the official's time
 * zone.
 */
import type { RoundLine } from './round';

/** Whether the account must be looked after on that day. */
export type IsWorkingDay = (day: string) => boolean;

/**
 * `some`: fewer than the day requires. `not-needed`: no round is required today. `never`: no round has ever been noted,
 * so nothing is known about earlier days.
 */
export type RoundToday = 'kept' | 'some' | 'not-yet' | 'not-needed' | 'never';

/** The filter log is not a round: it says nothing about the day's items. */
const isOfTheDay = ({ kind }: RoundLine): boolean => kind !== 'filters';

export const keptOn = (lines: readonly RoundLine[], day: string): number =>
  lines.filter((line) => line.kind === 'kept' && line.day === day).length;

/**
 * @param lines of one account
 * @param needed how many rounds the day requires; more than one in a crisis
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
  // A crisis requires its rounds every day, also on days off.
  if (!isWorkingDay(today) && needed === 1) return 'not-needed';
  return lines.some(isOfTheDay) ? 'not-yet' : 'never';
}

/**
 * Working days before today without a round or a reason, latest first. Starts at the account's first line: nothing is
 * known about days before Uppsikt noted rounds.
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

/** Whether nobody has gone through the filter log in this day's month. @param lines of one account */
export const filtersDue = (lines: readonly RoundLine[], today: string): boolean =>
  !lines.some(({ kind, day }) => kind === 'filters' && day.slice(0, 7) === today.slice(0, 7));

/** @example dayBefore('2026-03-01') // '2026-02-28' */
function dayBefore(day: string): string {
  // Noon in UTC, so that daylight saving time cannot shift the day.
  const at = new Date(`${day}T12:00:00.000Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}

/**
 * Whole days from one day to another. @example daysBetween('2026-11-20', '2026-11-24') // 4
 *
 * @returns never less than 0, even if the clock has been set back
 */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(`${to}T12:00:00.000Z`) - Date.parse(`${from}T12:00:00.000Z`)) / 86_400_000));
