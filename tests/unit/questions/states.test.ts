/** The states of a question: it leaves the list only with an outcome, and forwarding is not one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEPT_DAYS, mayForget } from '../../../lib/questions/keep';
import {
  NO_ANSWER_REASONS,
  question as questionShape,
  type Question,
  type QuestionStep,
} from '../../../lib/questions/question';
import { closedAt, forwardingOf, isOnList, repliedSinceForwarded, stateOf, take } from '../../../lib/questions/states';
import { aQuestion } from './a-question';

const at = '2026-11-24T10:00:00.000Z';
const operator = 'Eva Ek';
const forwarded: QuestionStep = { kind: 'forwarded', at, operator, to: 'Gatukontoret', answerBy: '2026-11-27' };
const byPage = (replyKey: string): QuestionStep => ({ kind: 'answered-by-page', at, replyKey });
const writtenIn: QuestionStep = { kind: 'answer-written-in', at, operator };
const reopened: QuestionStep = { kind: 'reopened', at, operator };

/** The question after every step that could be applied. */
const after = (...steps: QuestionStep[]): Question =>
  steps.reduce((question, step) => {
    const taken = take(question, step);
    return taken.kind === 'refused' ? question : taken.question;
  }, aQuestion());

const OUTCOMES: string[] = ['answered-by-page', 'answered-elsewhere', 'needs-no-answer'];

const anyStep: fc.Arbitrary<QuestionStep> = fc.oneof(
  fc.constantFrom('7', '8', '9').map((id) => byPage(`facebook:comment:${id}`)),
  fc.constant<QuestionStep>({ kind: 'answered-elsewhere', at, operator }),
  fc.constant(forwarded),
  fc.constant(writtenIn),
  fc
    .constantFrom(...NO_ANSWER_REASONS)
    .map((reason): QuestionStep => ({ kind: 'needs-no-answer', at, operator, reason })),
  fc.constant(reopened),
  fc.constantFrom('2026-12-01', null).map((on): QuestionStep => ({ kind: 'revisit', at, operator, on })),
);

describe('an official answers a question', () => {
  it('and the page’s own reply under it closes it by itself', () => {
    expect(after(byPage('facebook:comment:7'))).toMatchObject({ state: 'answered' });
  });

  it('elsewhere, by telephone, and says so', () => {
    expect(after({ kind: 'answered-elsewhere', at, operator }).state).toBe('answered');
  });

  it('opens it again, and the reply that closed it once does not close it a second time', () => {
    const again = after(byPage('facebook:comment:7'), reopened, byPage('facebook:comment:7'));
    expect(again.state).toBe('open');
    expect(take(again, byPage('facebook:comment:8'))).toMatchObject({ kind: 'taken', question: { state: 'answered' } });
  });
});

describe('an official forwards a question', () => {
  it('and it stays on the list until the answer is written in, also when the page has told that it was forwarded', () => {
    const told = after(forwarded, byPage('facebook:comment:7'));
    expect(told.state).toBe('forwarded');
    expect(repliedSinceForwarded(told)).toBe(true);
    expect(isOnList(told)).toBe(true);
    expect(after(forwarded, byPage('facebook:comment:7'), writtenIn).state).toBe('answer-written-in');
  });

  it('after the page’s own words about it had closed it', () => {
    const question = after(byPage('facebook:comment:7'), forwarded);
    expect(question.state).toBe('forwarded');
    expect(repliedSinceForwarded(question)).toBe(false);
  });

  it('to another, with another day, and the last of them counts', () => {
    const moved = after(forwarded, { ...forwarded, to: 'Skolan', answerBy: '2026-12-01' });
    expect(forwardingOf(moved)).toMatchObject({ to: 'Skolan', answerBy: '2026-12-01' });
  });

  it('and cannot close it by any other outcome', () => {
    for (const step of [
      { kind: 'answered-elsewhere', at, operator },
      { kind: 'needs-no-answer', at, operator, reason: 'removed' },
    ] satisfies QuestionStep[])
      expect(take(after(forwarded), step)).toEqual({ kind: 'refused', from: 'forwarded' });
  });
});

describe('whatever is done with it, in any order', () => {
  it('leaves the list only by an outcome, loses no step, and matches its steps', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        let question = aQuestion();
        for (const step of steps) {
          const taken = take(question, step);
          if (taken.kind === 'refused') continue;
          const { question: next } = taken;
          expect(next.steps.slice(0, question.steps.length)).toEqual(question.steps);
          const left = isOnList(question) && !isOnList(next);
          const kind = next.steps.at(-1)?.kind ?? 'none';
          expect(left && !(question.state === 'forwarded' ? ['answer-written-in'] : OUTCOMES).includes(kind)).toBe(
            false,
          );
          question = next;
        }
        expect(stateOf(question.steps)).toBe(question.state);
        expect(closedAt(question) === null).toBe(isOnList(question));
        expect(questionShape.safeParse(question).success).toBe(true);
      }),
    );
  });

  it('is never forgotten while it has no outcome, however old it gets', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), fc.integer({ min: 0, max: 20_000 }), (steps, days) => {
        const question = after(...steps);
        const now = Date.parse(at) + days * 86_400_000;
        expect(mayForget(question, now) && (isOnList(question) || days <= KEPT_DAYS)).toBe(false);
      }),
    );
    expect(mayForget(after(byPage('facebook:comment:7')), Date.parse(at) + (KEPT_DAYS + 1) * 86_400_000)).toBe(true);
  });

  it('is not forgotten while it is to be revisited, though it is closed', () => {
    const later = Date.parse(at) + (KEPT_DAYS + 1) * 86_400_000;
    const closed = byPage('facebook:comment:7');
    const revisit = (on: string | null): QuestionStep => ({ kind: 'revisit', at, operator, on });
    expect(mayForget(after(closed, revisit('2026-12-01')), later)).toBe(false);
    expect(mayForget(after(closed, revisit('2026-12-01'), revisit(null)), later)).toBe(true);
  });
});
