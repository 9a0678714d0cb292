/**
 * Swedish public holidays by lag (1989:253) om allmänna helgdagar, 1 §, and the eves that many treat as holidays. Days
 * are YYYY-MM-DD without a time zone. Sundays are public holidays too; see working-days. Pure.
 */
import { dayAfter, dayOf, weekdayOf } from './days';

export type RedDay =
  | 'nyårsdagen'
  | 'trettondedag jul'
  | 'långfredagen'
  | 'påskdagen'
  | 'annandag påsk'
  | 'första maj'
  | 'Kristi himmelsfärdsdag'
  | 'pingstdagen'
  | 'nationaldagen'
  | 'midsommardagen'
  | 'alla helgons dag'
  | 'juldagen'
  | 'annandag jul';

/** Stored as a setting: never remove a value. */
export const EVES = [
  'twelfth-night',
  'maundy-thursday',
  'easter-eve',
  'walpurgis-night',
  'midsummer-eve',
  'all-saints-eve',
  'christmas-eve',
  'new-years-eve',
] as const;
export type Eve = (typeof EVES)[number];

/**
 * The eves that lag (1930:173) 2 § equates with Sundays. The others are working days unless the municipality decides
 * otherwise.
 */
export const EVES_BY_LAW: readonly Eve[] = ['midsummer-eve', 'christmas-eve', 'new-years-eve'];

const SATURDAY = 6;
const FRIDAY = 5;

/**
 * Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8).
 *
 * @example easterOf(2026) // '2026-04-05'
 */
function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moon = (century - Math.floor((century + 8) / 25) + 1) / 3;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor(moon) + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(count / 31), (count % 31) + 1);
}

/** The first day on or after `from` that falls on `weekday` (0 Sunday … 6 Saturday). */
const firstFrom = (from: string, weekday: number): string => dayAfter(from, (weekday - weekdayOf(from) + 7) % 7);

const midsummerDay = (year: number): string => firstFrom(dayOf(year, 6, 20), SATURDAY);
const allSaintsDay = (year: number): string => firstFrom(dayOf(year, 10, 31), SATURDAY);

/** @example redDaysOf(2026)['långfredagen'] // '2026-04-03' */
export function redDaysOf(year: number): Record<RedDay, string> {
  const easter = easterOf(year);
  return {
    nyårsdagen: dayOf(year, 1, 1),
    'trettondedag jul': dayOf(year, 1, 6),
    långfredagen: dayAfter(easter, -2),
    påskdagen: easter,
    'annandag påsk': dayAfter(easter, 1),
    'första maj': dayOf(year, 5, 1),
    'Kristi himmelsfärdsdag': dayAfter(easter, 39),
    pingstdagen: dayAfter(easter, 49),
    nationaldagen: dayOf(year, 6, 6),
    midsommardagen: midsummerDay(year),
    'alla helgons dag': allSaintsDay(year),
    juldagen: dayOf(year, 12, 25),
    'annandag jul': dayOf(year, 12, 26),
  };
}

/** @example evesOf(2026)['midsummer-eve'] // '2026-06-19' */
export function evesOf(year: number): Record<Eve, string> {
  const easter = easterOf(year);
  return {
    'twelfth-night': dayOf(year, 1, 5),
    'maundy-thursday': dayAfter(easter, -3),
    'easter-eve': dayAfter(easter, -1),
    'walpurgis-night': dayOf(year, 4, 30),
    'midsummer-eve': firstFrom(dayOf(year, 6, 19), FRIDAY),
    'all-saints-eve': firstFrom(dayOf(year, 10, 30), FRIDAY),
    'christmas-eve': dayOf(year, 12, 24),
    'new-years-eve': dayOf(year, 12, 31),
  };
}
