/**
 * The questions of the criticism test: three questions, or a single line if the ground is `omgående` (the issue's
 * wording, kept in the pack). Pure.
 */
import type { AskedQuestion, CriticismAnswer } from '../domain/decision';
import type { Ground, Pack } from '../guidelines/schema';

export type YesNo = 'yes' | 'no';
/** The answers so far, in the order of the questions. */
export type Answers = readonly YesNo[];
export type Form = 'three-questions' | 'one-line';

export const formOf = (ground: Pick<Ground, 'urgency'> | undefined): Form =>
  ground?.urgency === 'omgående' ? 'one-line' : 'three-questions';

/** The result of the answers. `praise`: praise in the same words would have been kept, which requires second eyes. */
export interface CriticismResult {
  /** undefined until enough questions are answered. */
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

/** The next question to answer; undefined if there is none. */
export const nextQuestion = (form: Form, answers: Answers): number | undefined =>
  criticismResult(form, answers).answer === undefined ? answers.length : undefined;

/** Changes the answer to one question. The answers after it are dropped and asked again. */
export const answered = (answers: Answers, question: number, answer: YesNo): Answers => [
  ...answers.slice(0, question),
  answer,
];

/** The questions' texts, as they are in the pack. A pack from before the single line uses the fallback. */
export const questionsOf = (pack: Pick<Pack, 'criticism'>, form: Form): Pack['criticism']['questions'] =>
  form === 'one-line'
    ? [
        pack.criticism.urgentQuestion ?? {
          sv: 'Är detta något annat än kritik?',
          en: 'Is this something other than criticism?',
        },
      ]
    : pack.criticism.questions.slice(0, 3);

/** For the record: each question as it was asked, with its answer. */
export const askedQuestions = (pack: Pick<Pack, 'criticism'>, form: Form, answers: Answers): AskedQuestion[] =>
  questionsOf(pack, form).map((question, index) => ({ question: question.sv, answer: answers[index] ?? 'not-asked' }));
