/**
 * The municipality's working days and hours: 'helgfria mån–fre' by default (guideline l.91 'varje vardag', flows US9),
 * and the eves and Saturdays that it has decided on. Time outside these hours never counts. Pure.
 */
import { dayAfter, weekdayOf } from './days';
import { EVES_BY_LAW, evesOf, redDaysOf, type Eve } from './red-days';
import { instantOf, wallTimeOf } from './stockholm-time';

/** `opens` and `closes`: HH:MM in Sweden; `opens` comes before `closes`. */
export interface WorkingTime {
  opens: string;
  closes: string;
  closedEves: readonly Eve[];
  saturdays: boolean;
}

/** Default until the municipality has set its own hours: so far no guideline states any. */
export const USUAL_TIME: WorkingTime = { opens: '08:00', closes: '17:00', closedEves: EVES_BY_LAW, saturdays: false };

/** Cache by year. */
const redDays = new Map<number, ReadonlySet<string>>();
function redDaysIn(year: number): ReadonlySet<string> {
  const known = redDays.get(year) ?? new Set(Object.values(redDaysOf(year)));
  redDays.set(year, known);
  return known;
}

/** A Sunday, or a public holiday by lag (1989:253). @param day YYYY-MM-DD */
export const isRedDay = (day: string): boolean => weekdayOf(day) === 0 || redDaysIn(Number(day.slice(0, 4))).has(day);

/** @param day YYYY-MM-DD @example isWorkingDay('2026-06-19', USUAL_TIME) // false: Midsummer Eve */
export function isWorkingDay(day: string, { closedEves, saturdays }: WorkingTime): boolean {
  if (isRedDay(day) || (weekdayOf(day) === 6 && !saturdays)) return false;
  if (closedEves.length === 0) return true;
  const eves = evesOf(Number(day.slice(0, 4)));
  return !closedEves.some((eve) => eves[eve] === day);
}

/** The first working day on or after `day`. */
export function workingDayFrom(day: string, time: WorkingTime): string {
  let at = day;
  while (!isWorkingDay(at, time)) at = dayAfter(at, 1);
  return at;
}

/**
 * @param count 0: the first working day on or after `day`
 * @example workingDaysAfter('2026-04-02', 1, USUAL_TIME) // '2026-04-07'
 */
export function workingDaysAfter(day: string, count: number, time: WorkingTime): string {
  let at = workingDayFrom(day, time);
  for (let left = count; left > 0; left -= 1) at = workingDayFrom(dayAfter(at, 1), time);
  return at;
}

/** The instant itself if within working hours, otherwise when they next begin. Milliseconds since 1970. */
export function workingInstantFrom(at: number, time: WorkingTime): number {
  const { day, minutes } = wallTimeOf(at);
  if (isWorkingDay(day, time)) {
    if (minutes < minutesOf(time.opens)) return instantOf({ day, minutes: minutesOf(time.opens) });
    if (minutes < minutesOf(time.closes)) return at;
  }
  return instantOf({ day: workingDayFrom(dayAfter(day, 1), time), minutes: minutesOf(time.opens) });
}

/** Closing time `count` working days after the working time in which `at` falls. Milliseconds since 1970. */
export function closingAfter(at: number, count: number, time: WorkingTime): number {
  const { day } = wallTimeOf(workingInstantFrom(at, time));
  return instantOf({ day: workingDaysAfter(day, count, time), minutes: minutesOf(time.closes) });
}

/** The instant after `minutes` of working time from `at`. Time left at closing continues at the next opening. */
export function workingMinutesAfter(at: number, minutes: number, time: WorkingTime): number {
  let from = workingInstantFrom(at, time);
  let left = minutes * MINUTE;
  for (;;) {
    const closes = instantOf({ day: wallTimeOf(from).day, minutes: minutesOf(time.closes) });
    if (from + left <= closes) return from + left;
    left -= closes - from;
    from = workingInstantFrom(closes, time);
  }
}
const MINUTE = 60_000;

/** @example minutesOf('08:30') // 510 */
export const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};
