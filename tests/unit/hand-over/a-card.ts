/** Questions and hand-over cards for tests, made by applying steps as officials do. */
import fc from 'fast-check';
import type { HandOverCard } from '../../../lib/hand-over/card';
import { NO_ANSWER_REASONS, type Question, type QuestionStep } from '../../../lib/questions/question';
import { take } from '../../../lib/questions/states';
import { facebookPage } from '../../commands/setup/practice-register';
import { aQuestion } from '../questions/a-question';

const MADE_AT = '2026-11-24T15:00:00.000Z';

export const aCard = (changes: Partial<HandOverCard> = {}): HandOverCard => ({
  pack: '0117-osteraker',
  installation: 'i1',
  madeAt: MADE_AT,
  handsOver: 'Eva Ek',
  absence: { from: '2026-11-25', to: '2026-12-04', deputy: 'Bo Berg' },
  accounts: [{ id: 'kommunen', platform: 'facebook', name: facebookPage.name, ownerKeys: facebookPage.ownerKeys }],
  questions: [aQuestion()],
  unfinished: [],
  ...changes,
});

/** The question after every step that can be applied; the others are skipped. */
export const taking = (question: Question, steps: readonly QuestionStep[]): Question =>
  steps.reduce((now, step) => {
    const taken = take(now, step);
    return taken.kind === 'refused' ? now : taken.question;
  }, question);

const instant = fc
  .integer({ min: 0, max: 2_000 })
  .map((n) => new Date(Date.UTC(2026, 10, 24) + n * 60_000).toISOString());
const operator = fc.constantFrom('Eva Ek', 'Bo Berg', null);
const day = fc.constantFrom('2026-11-27', '2026-12-01');

/** Clocks differ between browsers and may be set back, so the times are unordered. */
export const anyStep: fc.Arbitrary<QuestionStep> = fc.oneof(
  fc.record({
    kind: fc.constant('answered-by-page' as const),
    at: instant,
    replyKey: fc.constantFrom('facebook:comment:7', 'facebook:comment:8'),
  }),
  fc.record({ kind: fc.constant('answered-elsewhere' as const), at: instant, operator }),
  fc.record({
    kind: fc.constant('forwarded' as const),
    at: instant,
    operator,
    to: fc.constantFrom('Gatukontoret', 'Skolan'),
    answerBy: day,
  }),
  fc.record({ kind: fc.constant('answer-written-in' as const), at: instant, operator }),
  fc.record({
    kind: fc.constant('needs-no-answer' as const),
    at: instant,
    operator,
    reason: fc.constantFrom(...NO_ANSWER_REASONS),
  }),
  fc.record({ kind: fc.constant('reopened' as const), at: instant, operator }),
  fc.record({ kind: fc.constant('revisit' as const), at: instant, operator, on: fc.option(day) }),
);
const anySteps = (most: number): fc.Arbitrary<QuestionStep[]> => fc.array(anyStep, { maxLength: most });

const anyWritten: fc.Arbitrary<Question['written']> = fc.constantFrom(
  { iso: null, earliest: null, latest: null },
  { iso: '2026-11-24T08:00:00.000Z', earliest: null, latest: null },
  { iso: null, earliest: '2026-11-24T07:00:00.000Z', latest: '2026-11-24T08:00:00.000Z' },
  { iso: null, earliest: null, latest: '2026-11-24T08:00:00.000Z' },
);
const LINK = 'https://www.facebook.com/kommunen/posts/1?comment_id=';

/** The same question in several browsers: each saw it independently and applied its own steps. */
export const anyCopies = (many: number): fc.Arbitrary<Question[]> =>
  fc
    .tuple(
      anySteps(4),
      fc.array(fc.tuple(anySteps(5), instant, anyWritten, fc.constantFrom(`${LINK}1`, `${LINK}2`, null)), {
        minLength: many,
        maxLength: many,
      }),
    )
    .map(([shared, each]) => {
      const before = taking(aQuestion(), shared);
      return each.map(([own, seenAt, written, link]) => taking({ ...before, seenAt, written, link }, own));
    });
