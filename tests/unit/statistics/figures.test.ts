/** An account's month in figures: nothing counted twice, no small count shown, nobody named. */
import { describe, expect, it } from 'vitest';
import fc from '../fast-check';
import { countOf, shareOf, sumOf } from '../../../lib/statistics/few';
import { figuresOf, mondayOf, type Figures } from '../../../lib/statistics/figures';
import type { Facts, QuestionFact, RecordFact, RoundFact } from '../../../lib/statistics/facts';
import { mergeFacts } from '../../../lib/statistics/merge';
import { USUAL_TIME, isWorkingDay } from '../../../lib/questions/working-days';

const OURS = { id: 'ours', platform: 'facebook' as const, ownerKeys: ['kommunen', '100'], roundsSince: '2026-11-01' };
const record = (id: string, more: Partial<RecordFact> = {}): RecordFact => ({
  id,
  accountId: 'ours',
  day: '2026-11-10',
  groundId: 'reklam',
  ground: 'Reklam',
  line: 87,
  measure: 'remove',
  taken: true,
  reversed: false,
  criticism: false,
  ...more,
});
const asked = (id: string, more: Partial<QuestionFact> = {}): QuestionFact => ({
  id,
  accountId: 'ours',
  day: '2026-11-10',
  state: 'answered',
  answered: 'same-day',
  hours: 2,
  steps: 1,
  ...more,
});
const round = (day: string, walked: number): RoundFact => ({
  kind: 'kept',
  id: `r${day}`,
  accountId: 'ours',
  day,
  walked,
});
const many = <T>(count: number, make: (id: string) => T, of = 'x'): T[] =>
  Array.from({ length: count }, (_, each) => make(`${of}${each}`));
const lines = (more: Partial<Facts>): Facts => ({ accounts: [OURS], records: [], questions: [], rounds: [], ...more });
const figures = (facts: Facts, today = '2026-11-30'): Figures =>
  figuresOf(facts, {
    accountId: 'ours',
    month: '2026-11',
    today,
    isWorkingDay: (day) => isWorkingDay(day, USUAL_TIME),
  });

describe('a month', () => {
  it('counts removals by ground, and not what was only answered or undone', () => {
    const { taken } = figures(
      lines({
        records: [
          ...many(6, (id) => record(id), 'a'),
          ...many(5, (id) => record(id, { groundId: 'hot', ground: 'Hot', line: 89 }), 'b'),
          record('c', { taken: false, measure: 'answer' }),
          record('d', { day: '2026-10-31' }),
          record('e', { accountId: 'another' }),
        ],
      }),
    );
    expect(taken).toEqual({
      grounds: [
        { id: 'reklam', label: 'Reklam', line: 87, count: 6 },
        { id: 'hot', label: 'Hot', line: 89, count: 5 },
      ],
      sum: 11,
    });
  });

  it('shows neither a count under five nor a sum that would give it away', () => {
    const { taken, reversed } = figures(
      lines({
        records: [
          ...many(7, (id) => record(id, { reversed: id === 'a1' }), 'a'),
          ...many(4, (id) => record(id, { groundId: 'hot', ground: 'Hot' }), 'b'),
          ...many(2, (id) => record(id, { groundId: 'arr', ground: 'Arr' }), 'c'),
        ],
      }),
    );
    // Not by its size either: small counts are sorted by name.
    expect(taken.grounds.map(({ id, count }) => [id, count])).toEqual([
      ['reklam', 7],
      ['arr', 'few'],
      ['hot', 'few'],
    ]);
    expect(taken.sum).toBeNull();
    expect(reversed).toBe('few');
  });

  it('tells how soon questions were answered, and how many are unanswered', () => {
    const { questions } = figures(
      lines({
        questions: [
          ...many(5, (id) => asked(id, { hours: Number(id.slice(1)) }), 'a'),
          ...many(5, (id) => asked(id, { answered: 'late', hours: 90 }), 'b'),
          ...many(5, (id) => asked(id, { state: 'open', answered: null, hours: null }), 'c'),
          ...many(5, (id) => asked(id, { state: 'forwarded', answered: null, hours: null }), 'd'),
          ...many(5, (id) => asked(id, { state: 'needs-no-answer', answered: null, hours: null }), 'e'),
        ],
      }),
    );
    expect(Object.fromEntries(questions.by.map(({ kind, count }) => [kind, count]))).toEqual({
      'same-day': 5,
      'in-time': 0,
      late: 5,
      'needs-no-answer': 5,
      forwarded: 5,
      open: 5,
    });
    expect(questions).toMatchObject({ sum: 25, medianHours: 47 });
    expect(figures(lines({ questions: many(4, (id) => asked(id)) })).questions.medianHours).toBeNull();
  });

  it('gives the share of criticism of all that was tested, unless it would tell how many', () => {
    const share = (criticism: number, other: number): number | null =>
      figures(
        lines({
          records: [
            ...many(criticism, (id) => record(id, { criticism: true, taken: false }), 'k'),
            ...many(other, (id) => record(id), 'o'),
            record('by-hand', { criticism: null }),
          ],
        }),
      ).criticismShare;
    expect(share(5, 15)).toBe(25);
    expect(share(0, 9)).toBe(0);
    expect(share(4, 20)).toBeNull();
    expect(share(20, 4)).toBeNull();
    expect(share(0, 0)).toBeNull();
  });

  it('has its rounds against the weekdays that have been, and what came by the week', () => {
    const { rounds, inflow } = figures(
      lines({
        rounds: [
          round('2026-11-02', 12),
          round('2026-11-03', 3),
          round('2026-11-09', 2),
          { kind: 'missed', id: 'm', accountId: 'ours', day: '2026-11-04', reason: 'no-staff' },
          // A round was held after all: it takes precedence over the reason.
          { kind: 'missed', id: 'n', accountId: 'ours', day: '2026-11-03', reason: 'other' },
          { kind: 'filters', id: 'f', accountId: 'ours', day: '2026-11-05' },
        ],
      }),
      '2026-11-09',
    );
    expect(rounds).toEqual({
      due: 6,
      kept: 3,
      missed: [{ reason: 'no-staff', count: 1 }],
      unexplained: 2,
      filtersSeen: true,
    });
    expect(inflow).toEqual({
      weeks: [
        { monday: '2026-11-02', count: 15 },
        { monday: '2026-11-09', count: 'few' },
      ],
      sum: null,
    });
    expect(figures(lines({})).inflow).toBeNull();
    // Today has not ended, so a round may still be held.
    expect(figures(lines({}), '2026-11-02').rounds).toBeNull();
    // Whether there was a round before the first one is unknown.
    const from = (roundsSince: string | null): Figures['rounds'] =>
      figures(lines({ accounts: [{ ...OURS, roundsSince }] }), '2026-11-09').rounds;
    expect(from('2026-11-05')).toMatchObject({ due: 2, unexplained: 2 });
    expect([from(null), from('2026-12-01')]).toEqual([null, null]);
  });

  it('knows what was restored from the platform’s filters from what Uppsikt itself had hidden', () => {
    const found = figures(
      lines({
        records: [
          ...many(5, (id) => record(id, { measure: 'unhide', taken: false, reversed: true }), 'f'),
          ...many(6, (id) => record(id, { measure: 'hide', reversed: true }), 'h'),
        ],
      }),
    );
    expect(found).toMatchObject({ restored: 5, reversed: 6 });
  });
});

it('a week begins on its Monday', () => {
  expect(['2026-11-23', '2026-11-26', '2026-11-29'].map(mondayOf)).toEqual(Array(3).fill('2026-11-23'));
});

it('a small count reveals only that it is one to four', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 8 }), fc.nat(), (cells, at) => {
      const shown = cells.map(countOf);
      const hidden = shown.flatMap((cell, index) => (cell === 'few' ? [index] : []));
      const one = hidden[at % Math.max(1, hidden.length)];
      fc.pre(one !== undefined);
      // With any other small number, everything shown is the same.
      for (const other of [1, 2, 3, 4]) {
        const changed = cells.with(one, other);
        expect(changed.map(countOf)).toEqual(shown);
        expect(sumOf(changed.map(countOf))).toBe(sumOf(shown));
      }
    }),
  );
});

it('a share is shown only of what could be shown by itself', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), (part, rest) => {
      const share = shareOf(part, part + rest);
      const isSmall = [part, rest].some((count) => count > 0 && count < 5) || part + rest === 0;
      expect(share === null).toBe(isSmall);
    }),
  );
});

describe('several officials', () => {
  const theirs = { ...OURS, id: 'theirs', ownerKeys: ['100'] };
  const fact = fc.record({
    id: fc.constantFrom('1', '2', '3'),
    taken: fc.boolean(),
    reversed: fc.boolean(),
    day: fc.constantFrom('2026-11-01', '2026-11-02'),
  });
  const theirFacts = fc
    .record({
      records: fc.array(fact, { maxLength: 4 }),
      questions: fc.array(fc.record({ id: fc.constantFrom('q', 'p'), steps: fc.nat(3), hours: fc.option(fc.nat(9)) }), {
        maxLength: 4,
      }),
    })
    .map(({ records, questions }): Facts => ({
      accounts: [theirs],
      records: records.map(({ id, ...more }) => record(id, { ...more, accountId: 'theirs' })),
      questions: questions.map(({ id, ...more }) => asked(id, { ...more, accountId: 'theirs' })),
      rounds: [],
    }));

  it('are counted once each, in whatever order and however often', () => {
    fc.assert(
      fc.property(fc.array(theirFacts, { maxLength: 3 }), (others) => {
        const once = mergeFacts(lines({}), others);
        expect(mergeFacts(lines({}), others.toReversed())).toEqual(once);
        expect(mergeFacts(lines({}), [...others, ...others])).toEqual(once);
        const ids = once.records.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const each of others.flatMap(({ records }) => records)) expect(ids).toContain(each.id);
      }),
    );
  });

  it('walk the same new items each, and these are not counted twice', () => {
    const walking = (who: string, ...rounds: [day: string, walked: number][]): Facts => ({
      ...lines({}),
      accounts: [{ ...OURS, id: who }],
      rounds: rounds.map(([day, walked]) => ({ ...round(day, walked), id: `${who}${day}`, accountId: who })),
    });
    const mine = walking('ours', ['2026-11-02', 20], ['2026-11-03', 10], ['2026-11-09', 6]);
    const annas = walking('annas', ['2026-11-02', 21], ['2026-11-10', 8]);
    const together = figures(mergeFacts(mine, [annas, annas]));
    expect(together.inflow?.weeks).toEqual([
      { monday: '2026-11-02', count: 30 },
      { monday: '2026-11-09', count: 8 },
    ]);
    // Each day with a round counts once.
    expect(together.rounds?.kept).toBe(4);
    // The result is the same whoever counts.
    const theirs = mergeFacts(annas, [mine]).rounds.map((line) => ('walked' in line ? line.walked : 0));
    expect(theirs.toSorted((one, other) => one - other)).toEqual([0, 0, 8, 10, 20]);
  });

  it('have other ids for the same page, and what is of another page is left out', () => {
    const merged = mergeFacts(lines({ records: [record('1')] }), [
      {
        accounts: [theirs],
        records: [record('1', { accountId: 'theirs', reversed: true }), record('2', { accountId: 'theirs' })],
        questions: [],
        rounds: [],
      },
      {
        accounts: [{ ...theirs, ownerKeys: ['annan'] }],
        records: [record('3', { accountId: 'theirs' })],
        questions: [],
        rounds: [],
      },
      {
        accounts: [{ ...theirs, platform: 'youtube' }],
        records: [record('4', { accountId: 'theirs' })],
        questions: [],
        rounds: [],
      },
    ]);
    expect(merged.records.map(({ id, accountId, reversed }) => [id, accountId, reversed])).toEqual([
      ['1', 'ours', true],
      ['2', 'ours', false],
    ]);
  });
});
