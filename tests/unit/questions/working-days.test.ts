/** Working days, compared with an independent calendar of Sweden (date-holidays) for every day of twelve years. */
import fc from 'fast-check';
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../lib/questions/days';
import { EVES, EVES_BY_LAW, evesOf, redDaysOf, type Eve } from '../../../lib/questions/red-days';
import { instantOf, wallTimeOf } from '../../../lib/questions/stockholm-time';
import {
  closingAfter,
  isRedDay,
  isWorkingDay,
  USUAL_TIME,
  workingDaysAfter,
  workingInstantFrom,
  type WorkingTime,
} from '../../../lib/questions/working-days';
import { workedBetween } from './worked-between';

const YEARS = Array.from({ length: 12 }, (_, index) => 2024 + index);
const calendar = new Holidays('SE', { languages: ['sv'] });
const theirs = (year: number): { date: string; type: string; name: string }[] =>
  calendar.getHolidays(year).map(({ date, type, name }) => ({ date: date.slice(0, 10), type, name }));
const HOUR = 3_600_000;

describe.each(YEARS)('the calendar of %i', (year) => {
  it('has the same red days as date-holidays, day by day', () => {
    const red = new Set(theirs(year).flatMap(({ date, type }) => (type === 'public' ? [date] : [])));
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = dayAfter(day, 1))
      expect([day, isRedDay(day)]).toEqual([day, red.has(day) || new Date(`${day}T00:00:00Z`).getUTCDay() === 0]);
    expect(new Set(Object.values(redDaysOf(year)))).toEqual(new Set(red));
  });

  it('has the eves of the law where date-holidays has its bank days', () => {
    const bank = theirs(year).flatMap(({ date, type }) => (type === 'bank' ? [date] : []));
    expect(EVES_BY_LAW.map((eve) => evesOf(year)[eve]).toSorted()).toEqual(bank.toSorted());
  });

  it('works on every weekday that is neither red nor an eve of the setting, and on no other', () => {
    const closed = theirs(year).flatMap(({ date, type }) => (type === 'public' || type === 'bank' ? [date] : []));
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = dayAfter(day, 1)) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      const isWork = weekday >= 1 && weekday <= 5 && !closed.includes(day);
      expect([day, isWorkingDay(day, USUAL_TIME)]).toEqual([day, isWork]);
    }
  });
});

describe('the eves', () => {
  it.each(EVES)('%s is a working day only when the setting says so', (eve: Eve) => {
    // A year in which it falls on a weekday; Easter Eve is always a Saturday.
    const year = YEARS.find((each) => ![0, 6].includes(new Date(evesOf(each)[eve]).getUTCDay())) ?? 2026;
    const open: WorkingTime = { ...USUAL_TIME, closedEves: [], saturdays: true };
    expect(isWorkingDay(evesOf(year)[eve], open)).toBe(true);
    expect(isWorkingDay(evesOf(year)[eve], { ...open, closedEves: [eve] })).toBe(false);
  });

  it('the other eves match date-holidays when it has them', () => {
    for (const year of YEARS) {
      const dates = theirs(year).map(({ date }) => date);
      for (const eve of [
        'twelfth-night',
        'maundy-thursday',
        'easter-eve',
        'walpurgis-night',
        'all-saints-eve',
      ] as const)
        expect(dates, `${eve} ${year}`).toContain(evesOf(year)[eve]);
    }
  });
});

describe('the clock in Sweden', () => {
  it('opens at eight by the wall in winter and in summer', () => {
    expect(new Date(instantOf({ day: '2026-01-15', minutes: 480 })).toISOString()).toBe('2026-01-15T07:00:00.000Z');
    expect(new Date(instantOf({ day: '2026-07-15', minutes: 480 })).toISOString()).toBe('2026-07-15T06:00:00.000Z');
  });

  it('keeps the hours of the days after the clock has been moved', () => {
    // The Friday before and the Monday after the last Sunday of March and of October.
    for (const [friday, monday] of [
      ['2026-03-27', '2026-03-30'],
      ['2026-10-23', '2026-10-26'],
    ] as const) {
      const asked = instantOf({ day: friday, minutes: 17 * 60 + 30 });
      expect(wallTimeOf(workingInstantFrom(asked, USUAL_TIME))).toEqual({ day: monday, minutes: 480 });
      expect(wallTimeOf(closingAfter(asked, 0, USUAL_TIME))).toEqual({ day: monday, minutes: 17 * 60 });
      expect(workedBetween(asked, instantOf({ day: monday, minutes: 600 }), USUAL_TIME)).toBe(2 * HOUR);
    }
  });

  it('reads a skipped time as before the change, and an ambiguous time as the first', () => {
    expect(new Date(instantOf({ day: '2026-03-29', minutes: 150 })).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(new Date(instantOf({ day: '2026-10-25', minutes: 150 })).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is read back as it was set, any minute of any day but a skipped one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4380 }), fc.integer({ min: 180, max: 1439 }), (days, minutes) => {
        const wall = { day: dayAfter('2024-01-01', days), minutes };
        expect(wallTimeOf(instantOf(wall))).toEqual(wall);
      }),
    );
  });
});

describe('working time', () => {
  it('goes round Easter: asked on Maundy Thursday evening, answered on the Tuesday', () => {
    expect(workingDaysAfter('2026-04-02', 1, USUAL_TIME)).toBe('2026-04-07');
    const asked = instantOf({ day: '2026-04-02', minutes: 20 * 60 });
    expect(wallTimeOf(closingAfter(asked, 0, USUAL_TIME))).toEqual({ day: '2026-04-07', minutes: 17 * 60 });
  });

  it('never counts time outside office hours', () => {
    const instant = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2035-12-01') });
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 6 }), (at, count) => {
        const start = workingInstantFrom(at, USUAL_TIME);
        expect(start).toBeGreaterThanOrEqual(at);
        expect(workedBetween(at, start, USUAL_TIME)).toBe(0);
        expect(workingInstantFrom(start, USUAL_TIME)).toBe(start);
        expect(closingAfter(at, count, USUAL_TIME)).toBe(closingAfter(start, count, USUAL_TIME));
        const { day, minutes } = wallTimeOf(start);
        expect(isWorkingDay(day, USUAL_TIME)).toBe(true);
        expect(minutes).toBeGreaterThanOrEqual(480);
        expect(minutes).toBeLessThan(1020);
      }),
    );
  });

  it('adds up: time worked before and after an instant equals the total', () => {
    const instant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-03-01') });
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), (three) => {
        const [a = 0, b = 0, c = 0] = three.toSorted((one, other) => one - other);
        expect(workedBetween(a, b, USUAL_TIME) + workedBetween(b, c, USUAL_TIME)).toBe(workedBetween(a, c, USUAL_TIME));
      }),
      { numRuns: 50 },
    );
  });
});
