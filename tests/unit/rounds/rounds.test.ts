/**
 * The rules of a daily round, tested with made-up days and items: what may be said of an item that nobody has passed.
 */
import { describe, expect, it } from 'vitest';
import fc from '../fast-check';
import { itemReading } from '../../../lib/domain/item';
import { namesItem } from '../../../lib/domain/item-key';
import { newness, whatIsNew } from '../../../lib/rounds/newness';
import { postedWithin } from '../../../lib/rounds/posted-within';
import { roundMark, type RoundItem, type RoundLine, type RoundMark } from '../../../lib/rounds/round';
import { daysBetween, missedDays, roundToday } from '../../../lib/rounds/round-days';
import { beginRound, goOn, markAfter } from '../../../lib/rounds/walk';

const AT = '2026-11-24T08:00:00.000Z';
const time = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
  .map(([earliest, long]) => ({ earliest, latest: earliest + long }));
const key = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map((id) => `facebook:comment:${id}`),
  fc.constant('facebook:unnamed:f1'),
);
const item: fc.Arbitrary<RoundItem> = fc.record({ itemKey: key, time: fc.option(time) });
const items = fc.uniqueArray(item, { selector: ({ itemKey }) => itemKey, maxLength: 25 });
const mark: fc.Arbitrary<RoundMark | null> = fc.option(
  fc.record({ itemKey: fc.integer({ min: 31, max: 40 }).map((id) => `facebook:comment:${id}`), time }),
);

describe('an official walks what came since the last round', () => {
  it('and an item seen but not passed is never older than the mark', () => {
    fc.assert(
      fc.property(mark, items, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (before, seen, isPassed) => {
        const walked = seen.filter((each) => newness(each, before) !== 'earlier');
        const passed = walked.filter((_each, at) => isPassed[at]);
        const round = goOn(beginRound(AT), { seen: walked, passed });
        const after = markAfter(before, round);
        for (const each of round.left) expect(newness(each, after)).not.toBe('earlier');
      }),
    );
  });

  it('nor is an item whose time is first read in the next round', () => {
    const late: RoundItem = { itemKey: 'facebook:comment:1', time: null };
    const passed: RoundItem = { itemKey: 'facebook:comment:2', time: { earliest: 50, latest: 50 } };
    const after = markAfter(null, goOn(beginRound(AT), { seen: [late, passed], passed: [passed] }));
    expect(newness({ ...late, time: { earliest: 10, latest: 10 } }, after)).toBe('unknown');
  });

  it('the mark is an item that was passed, and never goes back', () => {
    fc.assert(
      fc.property(mark, items, items, (before, passed, left) => {
        const after = markAfter(before, goOn(beginRound(AT), { seen: left, passed }));
        if (after === before) return;
        expect(passed).toContainEqual(after);
        expect(namesItem(after?.itemKey ?? '')).toBe(true);
        expect(roundMark.safeParse(after).success).toBe(true);
        expect(after?.time.earliest).toBeGreaterThan(before?.time.earliest ?? -1);
      }),
    );
  });

  it('an item that was passed in another tab stays passed, in whatever order the tabs report', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ seen: items, passed: items }), { maxLength: 5 }), (told) => {
        const round = told.reduce(goOn, beginRound(AT));
        const keys = new Set(round.passed.map(({ itemKey }) => itemKey));
        for (const { passed, seen } of told) {
          for (const { itemKey } of passed) expect(keys).toContain(itemKey);
          for (const { itemKey } of seen)
            expect(keys.has(itemKey) || round.left.some((each) => each.itemKey === itemKey)).toBe(true);
        }
        expect(round.left.filter(({ itemKey }) => keys.has(itemKey))).toEqual([]);
      }),
    );
  });
});

describe('whether an item is new', () => {
  const passed: RoundMark = { itemKey: 'facebook:comment:9', time: { earliest: 100, latest: 110 } };
  const at = (earliest: number, latest = earliest): RoundItem => ({
    itemKey: 'facebook:comment:1',
    time: { earliest, latest },
  });

  it('follows from its time, and is unknown when the times overlap', () => {
    expect(newness(at(111), passed)).toBe('new');
    expect(newness(at(99), passed)).toBe('earlier');
    expect(newness(at(100), passed)).toBe('unknown');
    expect(newness(at(90, 120), passed)).toBe('unknown');
    expect(newness(at(110), passed)).toBe('unknown');
  });

  it('is unknown without a time and without a round, whatever is on the page', () => {
    expect(newness({ itemKey: 'facebook:comment:1', time: null }, passed)).toBe('unknown');
    expect(newness(at(1), null)).toBe('unknown');
    expect(newness({ itemKey: 'facebook:comment:9', time: null }, passed)).toBe('earlier');
  });

  it('never follows from a handle, which belongs to another item on the next page', () => {
    const unnamed: RoundMark = { ...passed, itemKey: 'youtube:unnamed:y1' };
    expect(newness({ itemKey: 'youtube:unnamed:y1', time: null }, unnamed)).toBe('unknown');
  });

  it('of one without an id is never earlier: nobody can tell whether it was passed', () => {
    expect(newness({ ...at(1), itemKey: 'facebook:unnamed:f1' }, passed)).toBe('unknown');
  });

  it('“nothing new” is said only when every item shown is passed or known to be older', () => {
    const shown = fc.array(fc.record({ newness: fc.constantFrom('new', 'earlier', 'unknown'), passed: fc.boolean() }));
    fc.assert(
      fc.property(shown, (each) => {
        const said = whatIsNew(each);
        const open = each.filter((one) => !one.passed && one.newness !== 'earlier').length;
        const wanted = each.length === 0 ? 'nothing-shown' : open === 0 ? 'none-of-shown' : 'some';
        expect(said.kind).toBe(wanted);
        expect(said.kind === 'some' ? said.fresh + said.unknown : 0).toBe(open);
      }),
    );
  });
});

describe('when an item was posted', () => {
  const postedAt = itemReading.shape.postedAt;

  it('is as exact as the page says, and null when the page does not say', () => {
    const exact = Date.parse(AT);
    const read = (more: object) =>
      postedWithin(postedAt.parse({ raw: null, iso: null, precision: 'unknown', ...more }));
    expect(read({ iso: AT })).toEqual({ earliest: exact, latest: exact });
    expect(read({ iso: AT, isoWithin: 500 })).toEqual({ earliest: exact - 500, latest: exact + 500 });
    expect(read({ between: { earliest: AT, latest: '2026-11-24T09:00:00.000Z' } })).toEqual({
      earliest: exact,
      latest: exact + 3_600_000,
    });
    expect(read({ raw: 'i går' })).toBeNull();
    expect(read({ iso: 'not a time' })).toBeNull();
  });
});

describe('the days of an account', () => {
  /** 2026-11-23 is a Monday. */
  const weekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  const kept = (day: string): RoundLine => ({
    kind: 'kept',
    id: day,
    accountId: 'a',
    day,
    from: AT,
    to: AT,
    operator: 'Eva Ek',
    walked: 0,
  });
  const explained = (day: string): RoundLine => ({
    kind: 'missed',
    id: day,
    accountId: 'a',
    day,
    at: AT,
    operator: 'Eva Ek',
    reason: 'no-staff',
  });

  it('a weekday without a round is asked about, the latest first, and a weekend is not', () => {
    expect(missedDays([kept('2026-11-18')], '2026-11-24', weekday)).toEqual(['2026-11-23', '2026-11-20', '2026-11-19']);
  });

  it('a day that has its reason is not asked about again', () => {
    expect(missedDays([kept('2026-11-19'), explained('2026-11-23')], '2026-11-24', weekday)).toEqual(['2026-11-20']);
  });

  it('nothing is said of days before the first line', () => {
    expect(missedDays([], '2026-11-24', weekday)).toEqual([]);
    expect(missedDays([kept('2026-11-24')], '2026-11-24', weekday)).toEqual([]);
  });

  it('today is kept, not yet, not needed or never, and a reason keeps no day', () => {
    expect(roundToday([kept('2026-11-24')], '2026-11-24', weekday)).toBe('kept');
    expect(roundToday([kept('2026-11-23')], '2026-11-24', weekday)).toBe('not-yet');
    expect(roundToday([explained('2026-11-24')], '2026-11-24', weekday)).toBe('not-yet');
    expect(roundToday([kept('2026-11-20')], '2026-11-22', weekday)).toBe('not-needed');
    expect(roundToday([], '2026-11-24', weekday)).toBe('never');
  });

  it('days are counted whole, across a new year and a clock change', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-11-24', '2026-11-24')).toBe(0);
    expect(daysBetween('2026-11-25', '2026-11-24')).toBe(0);
  });
});
