/** When a question is due, as an official reads it on the list. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooOld } from '../../../lib/questions/keep';
import type { Question } from '../../../lib/questions/question';
import { countToday, dueOf, listOf, toRevisit, waitsSince } from '../../../lib/questions/response-clock';
import { openQuestion, take } from '../../../lib/questions/states';
import { USUAL_TIME, workingInstantFrom } from '../../../lib/questions/working-days';
import { workedBetween } from './worked-between';
import { aQuestion, SEEN_AT } from './a-question';

const RESPONSE = { target: 0, latest: 2 };
const due = (question: Question, now: string) => dueOf(question, RESPONSE, USUAL_TIME, Date.parse(now));
const operator = null;
const forwardedUntil = (answerBy: string): Question => {
  const taken = take(aQuestion(), { kind: 'forwarded', at: SEEN_AT, operator, to: 'Gatukontoret', answerBy });
  return taken.kind === 'taken' ? taken.question : aQuestion();
};
const seenAt = (iso: string, key = 'facebook:comment:1'): Question => aQuestion({ seenAt: iso, itemKey: key });

describe('a question that was seen on a Tuesday morning', () => {
  it('is in time on Tuesday, amber on Wednesday, and overdue when Thursday’s office has closed', () => {
    expect(due(aQuestion(), '2026-11-24T15:59:00Z')).toMatchObject({
      day: '2026-11-24',
      standing: 'in-time',
      isToday: true,
    });
    expect(due(aQuestion(), '2026-11-25T08:00:00Z')).toMatchObject({
      day: '2026-11-26',
      standing: 'next-day',
      isToday: true,
    });
    expect(due(aQuestion(), '2026-11-26T15:59:00Z').standing).toBe('next-day');
    expect(due(aQuestion(), '2026-11-26T16:01:00Z').standing).toBe('overdue');
  });
});

describe('a question that was seen on a Friday evening', () => {
  it('is due on Monday, and not counted before', () => {
    const question = seenAt('2026-11-27T19:00:00Z');
    expect(due(question, '2026-11-28T10:00:00Z')).toMatchObject({
      day: '2026-11-30',
      standing: 'in-time',
      isToday: false,
    });
    expect(due(question, '2026-11-30T07:30:00Z').isToday).toBe(true);
  });
});

describe('the start of the wait', () => {
  it('is the time on the page, or else the earliest that its age allows, or else when it was seen', () => {
    const [iso, earliest, latest] = [
      '2026-11-23T09:00:00.000Z',
      '2026-11-22T09:00:00.000Z',
      '2026-11-23T09:00:00.000Z',
    ];
    const since = (written: Question['written']): string => new Date(waitsSince(aQuestion({ written }))).toISOString();
    expect(since({ iso, earliest, latest })).toBe(iso);
    expect(since({ iso: null, earliest, latest })).toBe(earliest);
    expect(since({ iso: null, earliest: null, latest: null })).toBe(SEEN_AT);
    // A page cannot move it into the future.
    expect(since({ iso: '2027-01-01T00:00:00.000Z', earliest: null, latest: null })).toBe(SEEN_AT);
  });

  it('is listed when its age is unknown, and not when the page says that it is old', () => {
    const none = { iso: null, earliest: null, latest: null };
    expect(isTooOld(aQuestion({ written: none }))).toBe(false);
    expect(isTooOld(aQuestion({ written: { ...none, iso: '2026-09-01T09:00:00.000Z' } }))).toBe(true);
    const month = { iso: null, earliest: '2026-09-24T09:00:00.000Z', latest: '2026-10-30T09:00:00.000Z' };
    expect(isTooOld(aQuestion({ written: month }))).toBe(false);
  });
});

describe('a question that is forwarded', () => {
  it('has the day that was promised, moved to a working day, and is overdue after it', () => {
    expect(due(forwardedUntil('2026-11-27'), '2026-11-26T16:01:00Z')).toMatchObject({
      day: '2026-11-27',
      standing: 'in-time',
      isToday: false,
    });
    expect(due(forwardedUntil('2026-11-28'), '2026-11-27T12:00:00Z').day).toBe('2026-11-30');
    expect(due(forwardedUntil('2026-11-27'), '2026-11-27T16:30:00Z')).toMatchObject({
      standing: 'overdue',
      isToday: true,
    });
  });
});

describe('the list', () => {
  it('has what is due first at the top, and counts what is due today or late', () => {
    const late = seenAt('2026-11-18T09:00:00.000Z', 'facebook:comment:2');
    const later = forwardedUntil('2026-12-04');
    const questions = [later, aQuestion({ itemKey: 'facebook:comment:3' }), late];
    const now = Date.parse('2026-11-24T10:00:00Z');
    const listed = listOf(questions, RESPONSE, USUAL_TIME, now);
    expect(listed.map(({ question }) => question.itemKey)).toEqual([late.itemKey, 'facebook:comment:3', later.itemKey]);
    expect(countToday(questions, RESPONSE, USUAL_TIME, now)).toBe(2);
  });

  it('counts once what is both to be answered and to be revisited today', () => {
    const taken = take(aQuestion(), { kind: 'revisit', at: SEEN_AT, operator, on: '2026-11-24' });
    const questions = taken.kind === 'taken' ? [taken.question] : [];
    expect(countToday(questions, RESPONSE, USUAL_TIME, Date.parse('2026-11-24T10:00:00Z'))).toBe(1);
  });

  it('tells what to come back to on its day', () => {
    const taken = take(aQuestion(), { kind: 'revisit', at: SEEN_AT, operator, on: '2026-12-01' });
    const questions = taken.kind === 'taken' ? [taken.question] : [];
    expect(toRevisit(questions, Date.parse('2026-11-30T12:00:00Z'))).toEqual([]);
    expect(toRevisit(questions, Date.parse('2026-12-01T07:00:00Z'))).toEqual(questions);
  });
});

describe('time outside office hours', () => {
  it('never counts: whoever asks at night is answered by the same time as whoever asks when the office opens', () => {
    const instant = fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2030-01-01') });
    fc.assert(
      fc.property(instant, instant, (asked, now) => {
        const question = (at: number): Question => openQuestion({ ...aQuestion(), seenAt: new Date(at).toISOString() });
        const opens = workingInstantFrom(asked, USUAL_TIME);
        const found = dueOf(question(asked), RESPONSE, USUAL_TIME, now);
        expect(found).toEqual(dueOf(question(opens), RESPONSE, USUAL_TIME, now));
        // There are at most three office days of work between a question and its limit.
        expect(workedBetween(asked, found.at, USUAL_TIME)).toBeLessThanOrEqual(27 * 3_600_000);
        expect(found.at).toBeGreaterThan(asked);
      }),
      { numRuns: 60 },
    );
  });
});
