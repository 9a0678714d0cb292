/** Merging a question that two browsers know gives the same result in any order and any number of times. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handOverCard } from '../../../lib/hand-over/card';
import { mergeQuestions, turnsHold } from '../../../lib/questions/merge';
import { question as questionShape, type Question, type QuestionStep } from '../../../lib/questions/question';
import { closedAt, forwardingOf, isOnList, stateOf, take } from '../../../lib/questions/states';
import { aQuestion } from '../questions/a-question';
import { aCard, anyCopies, anyStep, taking } from './a-card';

const at = '2026-11-24T10:00:00.000Z';
const later = '2026-11-24T12:00:00.000Z';
const eva = { at, operator: 'Eva Ek' };
const bo = { at: later, operator: 'Bo Berg' };
const forwarded: QuestionStep = { kind: 'forwarded', ...eva, to: 'Gatukontoret', answerBy: '2026-11-27' };
const after = (...steps: QuestionStep[]): Question => taking(aQuestion(), steps);

/** The merged question, checked for consistency. */
function merge(one: Question, other: Question): Question {
  const both = mergeQuestions(one, other);
  if (both === null) throw new Error('they do not merge');
  return both;
}
/** The steps without their positions: what was done, when and by whom. */
const done = ({ steps }: Question): string[] =>
  steps.map(({ turn: _turn, ...step }) => JSON.stringify(step)).toSorted();

describe('whatever two or three browsers have done with a question', () => {
  it('merges to the same result in any order, and merging again changes nothing', () => {
    fc.assert(
      fc.property(anyCopies(3), ([a, b, c]) => {
        if (a === undefined || b === undefined || c === undefined) return;
        expect(merge(a, a)).toEqual(a);
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(merge(a, b), a)).toEqual(merge(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('loses no step, matches its steps, and can be handed over, worked on and merged again', () => {
    fc.assert(
      fc.property(anyCopies(2), anyStep, ([a, b], step) => {
        if (a === undefined || b === undefined) return;
        const both = merge(a, b);
        expect(new Set(done(both))).toEqual(new Set([...done(a), ...done(b)]));
        expect(stateOf(both.steps)).toBe(both.state);
        expect(closedAt(both) === null).toBe(isOnList(both));
        expect(turnsHold(both.steps)).toBe(true);
        expect(handOverCard.safeParse(aCard({ questions: [both] })).error).toBeUndefined();
        const taken = take(both, step);
        if (taken.kind !== 'taken') return;
        expect(questionShape.safeParse(taken.question).success).toBe(true);
        expect(stateOf(taken.question.steps)).toBe(taken.question.state);
        // The other browser receives it and has nothing to add.
        expect(merge(taken.question, b)).toEqual(taken.question);
      }),
      { numRuns: 500 },
    );
  });

  it('is the longer history when one continues the other', () => {
    fc.assert(
      fc.property(anyCopies(1), fc.array(anyStep, { maxLength: 6 }), ([a], steps) => {
        if (a === undefined) return;
        const further = taking(a, steps);
        expect(merge(a, further)).toEqual(further);
      }),
    );
  });
});

describe('two officials who did not know of one another', () => {
  it('keep the answer that was given, and both histories', () => {
    const both = merge(after({ kind: 'answered-elsewhere', ...eva }), after({ ...forwarded, ...bo }));
    expect(both.state).toBe('answered');
    expect(both.steps.map(({ kind }) => kind)).toEqual(['forwarded', 'answered-elsewhere']);
  });

  it('keep the written answer, though the other forwarded it once more', () => {
    const before = after(forwarded);
    const written = taking(before, [{ kind: 'answer-written-in', ...bo }]);
    const moved = taking(before, [
      { ...forwarded, at: '2026-11-24T13:00:00.000Z', to: 'Skolan', answerBy: '2026-12-01' },
    ]);
    expect(merge(written, moved)).toMatchObject({ state: 'answer-written-in' });
    expect(merge(written, moved).steps).toHaveLength(3);
  });

  it('keep the promise when the other saw no need for an answer', () => {
    const both = merge(after({ kind: 'needs-no-answer', ...bo, reason: 'removed' }), after(forwarded));
    expect(both.state).toBe('forwarded');
    expect(forwardingOf(both)).toMatchObject({ answerBy: '2026-11-27' });
  });

  it('keep it open when one reopened it, and the other has only seen the reply that closed it', () => {
    const reply: QuestionStep = { kind: 'answered-by-page', at, replyKey: 'facebook:comment:7' };
    const revisits: QuestionStep[] = [
      { kind: 'revisit', ...bo, on: '2026-12-01' },
      { kind: 'revisit', ...bo, on: null },
    ];
    const seenLate = after(...revisits, { ...reply, at: later });
    expect(merge(after(reply, { kind: 'reopened', ...eva }), seenLate).state).toBe('open');
  });

  it('are not merged when the questions differ, or the result is too large', () => {
    expect(mergeQuestions(aQuestion(), aQuestion({ itemKey: 'facebook:comment:2' }))).toBeNull();
    const many = (on: string): Question =>
      after(...Array.from({ length: 250 }, (): QuestionStep => ({ kind: 'revisit', ...eva, on })));
    expect(mergeQuestions(many('2026-12-01'), many('2026-12-02'))).toBeNull();
  });
});
