/** How a crisis changes the response clock: sooner while it holds, never later, and nothing once it is over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crisis, crisisAt, endsToNote, type Crisis } from '../../../lib/domain/crisis';
import { dueOf } from '../../../lib/questions/response-clock';
import { USUAL_TIME, workingMinutesAfter } from '../../../lib/questions/working-days';
import { aCrisis } from './a-crisis';
import { aQuestion } from './a-question';
import { workedBetween } from './worked-between';

const USUAL = { target: 0, latest: 2 };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const RANK = { 'in-time': 0, 'next-day': 1, overdue: 2 };

const due = (seenAt: string, now: string, crises: Crisis[]) =>
  dueOf(aQuestion({ seenAt }), { ...USUAL, crises }, USUAL_TIME, Date.parse(now));
const iso = (at: number): string => new Date(at).toISOString();

describe('a question that came in a crisis', () => {
  it('is due two hours later, and late the same day', () => {
    expect(due('2026-11-24T12:00:00.000Z', '2026-11-24T12:30:00Z', [aCrisis()])).toMatchObject({
      at: Date.parse('2026-11-24T14:00:00Z'),
      isCrisis: true,
      standing: 'in-time',
    });
    expect(due('2026-11-24T12:00:00.000Z', '2026-11-24T14:01:00Z', [aCrisis()]).standing).toBe('next-day');
    expect(due('2026-11-24T12:00:00.000Z', '2026-11-24T16:01:00Z', [aCrisis()]).standing).toBe('overdue');
  });

  it('keeps that target when the crisis is over: it was in force when it came', () => {
    const ended = { at: '2026-11-24T12:10:00.000Z', how: 'by-hand', operator: 'Klara Lind' } as const;
    const { at } = due('2026-11-24T12:00:00.000Z', '2026-11-24T12:30:00Z', [aCrisis({ ended })]);
    expect(at).toBe(Date.parse('2026-11-24T14:00:00Z'));
  });
});

describe('a question that was there before', () => {
  it('gets its two hours from when the crisis began, never from before', () => {
    const { at } = due('2026-11-24T08:00:00.000Z', '2026-11-24T11:30:00Z', [aCrisis()]);
    expect(at).toBe(Date.parse('2026-11-24T13:00:00Z'));
  });

  it('has the guideline’s target again when the crisis ended before it fell due', () => {
    const ended = { at: '2026-11-24T12:10:00.000Z', how: 'by-hand', operator: 'Klara Lind' } as const;
    expect(due('2026-11-24T08:00:00.000Z', '2026-11-24T12:30:00Z', [aCrisis({ ended })])).toMatchObject({
      at: Date.parse('2026-11-24T16:00:00Z'),
      isCrisis: false,
    });
  });
});

const moment = fc.integer({ min: Date.parse('2026-03-01T00:00:00Z'), max: Date.parse('2026-12-20T00:00:00Z') });
const anyCrisis = fc
  .record({
    from: moment,
    lasts: fc.integer({ min: 1, max: 31 * DAY }),
    endedAfter: fc.option(fc.integer({ min: 0, max: 31 * DAY })),
    answerWithin: fc.integer({ min: 15, max: 480 }),
  })
  .map(({ from, lasts, endedAfter, answerWithin }) =>
    aCrisis({
      startedAt: iso(from),
      until: iso(from + lasts),
      answerWithin,
      ended:
        endedAfter === null ? null : { at: iso(from + Math.min(endedAfter, lasts)), how: 'by-hand', operator: null },
    }),
  );
const crises = fc.array(anyCrisis, { maxLength: 4 });

describe('laws of the clock in a crisis', () => {
  it('no crisis makes a target or a limit later', () =>
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 20 * DAY }), crises, (since, after, held) => {
        const without = due(iso(since), iso(since + after), []);
        const within = due(iso(since), iso(since + after), held);
        expect(RANK[within.standing]).toBeGreaterThanOrEqual(RANK[without.standing]);
        expect(within.standing !== without.standing || within.at <= without.at).toBe(true);
      }),
    ));

  it('a crisis that was over when the question came changes nothing', () =>
    fc.assert(
      fc.property(moment, anyCrisis, fc.integer({ min: 0, max: 20 * DAY }), (since, held, after) => {
        const over = Math.min(Date.parse(held.until), Date.parse(held.ended?.at ?? held.until));
        fc.pre(over <= since);
        expect(due(iso(since), iso(since + after), [held])).toEqual(due(iso(since), iso(since + after), []));
      }),
    ));

  it('a late question stays late when the crisis is ended by hand', () =>
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 1, max: 20 * DAY }), (since, from, after) => {
        const now = Math.max(since, from) + after;
        const running = aCrisis({ startedAt: iso(from), until: iso(now + DAY) });
        const ended = { ...running, ended: { at: iso(now), how: 'by-hand', operator: null } as const };
        expect(due(iso(since), iso(now), [ended]).standing).toBe(due(iso(since), iso(now), [running]).standing);
      }),
    ));

  it('the minutes are working time, and no other', () =>
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 480 }), (at, minutes) => {
        const end = workingMinutesAfter(at, minutes, USUAL_TIME);
        expect(workedBetween(at, end, USUAL_TIME)).toBe(minutes * 60_000);
      }),
    ));

  it('a crisis holds from its first moment until its end, and not at the end', () =>
    fc.assert(
      fc.property(anyCrisis, (held) => {
        const [from, until] = [Date.parse(held.startedAt), Date.parse(held.until)];
        const over = Math.min(until, Date.parse(held.ended?.at ?? held.until));
        expect(crisisAt([held], over)).toBeNull();
        expect(crisisAt([held], until + DAY)).toBeNull();
        expect(crisisAt([held], from - 1)).toBeNull();
        const within = over > from ? held : null;
        expect([crisisAt([held], from), crisisAt([held], over - 1)]).toEqual([within, within]);
      }),
    ));
});

describe('a crisis', () => {
  it('without an end, with an end before its start, or with one far ahead is invalid', () => {
    const { until: _until, ...endless } = aCrisis();
    expect(crisis.safeParse(aCrisis()).success).toBe(true);
    expect(crisis.safeParse(endless).success).toBe(false);
    expect(crisis.safeParse(aCrisis({ until: '2026-11-24T11:00:00.000Z' })).success).toBe(false);
    expect(crisis.safeParse(aCrisis({ until: '2027-01-24T11:00:00.000Z' })).success).toBe(false);
  });

  it('that has ended without a line gets one', () => {
    const over = Date.parse('2026-11-25T19:00:00Z');
    expect(endsToNote([aCrisis()], over - 1)).toEqual([]);
    expect(endsToNote([aCrisis()], over)).toEqual([aCrisis()]);
  });
});
