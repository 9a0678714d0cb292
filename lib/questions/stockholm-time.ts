/**
 * Converts between instants and wall-clock time in Sweden, with daylight saving time from the browser's time zone data.
 * The computer's own time zone does not matter: the municipality's office follows Swedish time. Pure.
 */

/** A day (YYYY-MM-DD) and the minutes since its midnight, Swedish wall-clock time. */
export interface WallTime {
  day: string;
  minutes: number;
}

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const MINUTE = 60_000;

/** @param at milliseconds since 1970 @example wallTimeOf(Date.parse('2026-07-01T06:30:00Z')) // 2026-07-01, 510 */
export function wallTimeOf(at: number): WallTime {
  const read: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of parts.formatToParts(at)) read[type] = value;
  return {
    day: `${read.year}-${read.month}-${read.day}`,
    minutes: Number(read.hour) * 60 + Number(read.minute),
  };
}

/**
 * Milliseconds since 1970. A time skipped in March is read as winter time; a time that occurs twice in October means
 * the first occurrence.
 */
export function instantOf({ day, minutes }: WallTime): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  // Sweden is one or two hours ahead of UTC. Trying summer time first gives the earlier of two instants.
  for (const hours of [2, 1]) {
    const at = asUtc - hours * 60 * MINUTE;
    const wall = wallTimeOf(at);
    if (wall.day === day && wall.minutes === minutes) return at;
  }
  return asUtc - 60 * MINUTE;
}
