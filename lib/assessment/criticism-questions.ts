/**
 * The criticism test as it is put: three questions, or the one line where the
 * ground is `omgående` (issue's words, kept in the pack). Pure.
 */
import type { AskedQuestion, CriticismAnswer } from '../domain/decision';
import type { Ground, Pack } from '../guidelines/schema';

export type YesNo = 'yes' | 'no';
/** The answers so far, in the questions' order. */
export type Answers = readonly YesNo[];
export type Form = 'three-questions' | 'one-line';

export const formOf = (ground: Pick<Ground, 'urgency'> | undefined): Form =>
  ground?.urgency === 'omgående' ? 'one-line' : 'three-questions';

/**
 * What the answers come to. `praise`: praise in the same words would
 * have been left, which asks for a second pair of eyes.
 */
export interface CriticismResult {
  /** undefined until enough is answered. */
  answer: CriticismAnswer | undefined;
  praise: boolean;
}

export function criticismResult(form: Form, [first, second, third]: Answers): CriticismResult {
  const is = (answer: CriticismAnswer | undefined, praise = false): CriticismResult => ({ answer, praise });
  if (first === undefined) return is(undefined);
  if (form === 'one-line') return is(first === 'yes' ? 'not-criticism' : 'only-criticism');
  if (first === 'no') return is('not-criticism');
  if (second === undefined) return is(undefined);
  if (second === 'no') return is('only-criticism');
  return third === undefined ? is(undefined) : is('criticism-and-more', third === 'no');
}

/** Which question waits for its answer; undefined when none does. */
export const nextQuestion = (form: Form, answers: Answers): number | undefined =>
  criticismResult(form, answers).answer === undefined ? answers.length : undefined;

/** Another answer to one question: what was answered after it is asked anew. */
export const answered = (answers: Answers, question: number, answer: YesNo): Answers => [
  ...answers.slice(0, question),
  answer,
];

/**
 * The words of the questions, in Swedish as they stand in the pack. A
 * pack from before the one line has its own title for it.
 */
export const questionsOf = (pack: Pick<Pack, 'criticism'>, form: Form): Pack['criticism']['questions'] =>
  form === 'one-line'
    ? [
        pack.criticism.urgentQuestion ?? {
          sv: 'Är detta något annat än kritik?',
          en: 'Is this something other than criticism?',
        },
      ]
    : pack.criticism.questions.slice(0, 3);

/** For the record: each question as it was put, and what was answered. */
export const askedQuestions = (pack: Pick<Pack, 'criticism'>, form: Form, answers: Answers): AskedQuestion[] =>
  questionsOf(pack, form).map((question, index) => ({ question: question.sv, answer: answers[index] ?? 'not-asked' }));
