/** On which days a snapshot of an account is due. Days are YYYY-MM-DD in Swedish time; set days are MM-DD. Pure. */

export interface Schedule {
  /** MM-DD, in any order. */
  setDays: readonly string[];
  /** The first day the account is followed. Nothing is known about earlier snapshots. */
  since: string;
  today: string;
  /** Days on which snapshots were taken. One snapshot covers all earlier due days. */
  taken: readonly string[];
  /** Due days with a noted reason why no snapshot was taken. */
  explained: readonly string[];
}

/**
 * @returns the days still due, oldest first; a day stays due until a snapshot has been taken or a reason has been noted
 * @example dueDays({ setDays: ['03-01'], since: '2026-01-10', today: '2026-03-02', taken: [], explained: [] })
 *   // ['2026-03-01']
 */
export function dueDays({ setDays, since, today, taken, explained }: Schedule): string[] {
  const last = taken.toSorted().at(-1) ?? '';
  const days: string[] = [];
  for (let year = Number(since.slice(0, 4)); year <= Number(today.slice(0, 4)); year += 1)
    for (const day of setDays) days.push(`${year}-${day}`);
  return [...new Set(days)]
    .toSorted()
    .filter((day) => day >= since && day <= today && day > last && !explained.includes(day));
}

/** Whether it is a day that occurs every year. @example isSetDay('02-29') // false */
export function isSetDay(day: string): boolean {
  if (!/^\d{2}-\d{2}$/.test(day)) return false;
  const at = new Date(`2026-${day}T12:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(5, 10) === day;
}
