/** Arithmetic on days as YYYY-MM-DD, without a time zone: each day is treated as midnight UTC. Pure. */

const LENGTH = 86_400_000;

/** @param month 1 to 12 @example dayOf(2026, 6, 6) // '2026-06-06' */
export const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** @param count may be negative @example dayAfter('2026-12-31', 1) // '2027-01-01' */
export const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * LENGTH).toISOString().slice(0, 10);

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
