/**
 * The states of a question. It is open until an outcome is written. `forwarded` is not an outcome: the question leaves
 * the list only when the answer has been written in (guideline l.166 'skriv sedan in svaret'). No step is ever deleted.
 * Pure.
 */
import type { Question, QuestionState, QuestionStep } from './question';

export type NewQuestion = Omit<Question, 'state' | 'steps'>;

/** `unchanged`: already known, or has no effect. `refused`: not possible from this state. */
export type Taken =
  | { kind: 'taken'; question: Question }
  | { kind: 'unchanged'; question: Question }
  | { kind: 'refused'; from: QuestionState };

const LEAVES: readonly QuestionState[] = ['answered', 'answer-written-in', 'needs-no-answer'];

export const isOnList = ({ state }: Pick<Question, 'state'>): boolean => !LEAVES.includes(state);

export const openQuestion = (seen: NewQuestion): Question => ({ ...seen, state: 'open', steps: [] });

/** The state after a step; undefined when the step is not allowed. */
function after(from: QuestionState, kind: QuestionStep['kind']): QuestionState | undefined {
  switch (kind) {
    case 'answered-by-page':
      // The page's reply may be the notice of the forwarding, which is no answer. An official says which it is.
      return from === 'open' ? 'answered' : from;
    case 'answered-elsewhere':
      return from === 'open' ? 'answered' : undefined;
    case 'needs-no-answer':
      return from === 'open' ? 'needs-no-answer' : undefined;
    case 'forwarded':
      return 'forwarded';
    case 'answer-written-in':
      return from === 'forwarded' ? 'answer-written-in' : undefined;
    case 'reopened':
      return from === 'open' ? undefined : 'open';
    case 'revisit':
      return from;
  }
}

/** @example take(question, { kind: 'forwarded', at, operator: 'Eva', to: 'Gatukontoret', answerBy: '2026-12-04' }) */
export function take(question: Question, step: QuestionStep): Taken {
  const { state: from } = question;
  // Each reply closes a question once. A reply that is already known does not close a question that was reopened after
  // it.
  if (step.kind === 'answered-by-page' && knowsReply(question, step.replyKey)) return { kind: 'unchanged', question };
  const state = after(from, step.kind);
  if (state === undefined) return { kind: 'refused', from };
  const last = question.steps.at(-1)?.turn;
  // In a merged log every step has its turn, and a new step follows all of them.
  const taken = last === undefined ? step : { ...step, turn: last + 1 };
  return { kind: 'taken', question: { ...question, state, steps: [...question.steps, taken] } };
}

const knowsReply = ({ steps }: Question, replyKey: string): boolean =>
  steps.some((step) => step.kind === 'answered-by-page' && step.replyKey === replyKey);

/** The state after all steps; null when they cannot have been taken in this order. */
export function stateOf(steps: readonly QuestionStep[]): QuestionState | null {
  let state: QuestionState = 'open';
  for (const next of statesAfter(steps)) {
    if (next === null) return null;
    state = next;
  }
  return state;
}

/** The state after each step; null from the first impossible step on. */
function statesAfter(steps: readonly QuestionStep[]): (QuestionState | null)[] {
  const isMerged = steps[0]?.turn !== undefined;
  const replies = new Set<string>();
  let state: QuestionState | null = 'open';
  return steps.map((step) => {
    const isTold = step.kind === 'answered-by-page' && replies.has(step.replyKey);
    if (step.kind === 'answered-by-page') replies.add(step.replyKey);
    if (state !== null && !isTold) state = after(state, step.kind) ?? (isMerged ? beside(state, step.kind) : null);
    return state;
  });
}

/**
 * The state after a concurrent step from another browser, taken without knowing this state. An answer that someone gave
 * counts. 'No answer needed' does not, because someone has promised an answer.
 */
function beside(from: QuestionState, kind: QuestionStep['kind']): QuestionState {
  if (kind === 'answer-written-in') return 'answer-written-in';
  return kind === 'answered-elsewhere' && from === 'forwarded' ? 'answered' : from;
}

type Forwarded = Extract<QuestionStep, { kind: 'forwarded' }>;

/** To whom the question is forwarded now, and until when; null when it is not forwarded. */
export function forwardingOf({ state, steps }: Pick<Question, 'state' | 'steps'>): Forwarded | null {
  if (state !== 'forwarded') return null;
  return steps.findLast((step) => step.kind === 'forwarded') ?? null;
}

/** The page has replied since the question was forwarded; that may or may not be the answer. */
export function repliedSinceForwarded({ state, steps }: Pick<Question, 'state' | 'steps'>): boolean {
  if (state !== 'forwarded') return false;
  const last = steps.findLastIndex(({ kind }) => kind === 'forwarded');
  return steps.slice(last + 1).some(({ kind }) => kind === 'answered-by-page');
}

/** The day to revisit it, YYYY-MM-DD; null when none is set. */
export const revisitOf = ({ steps }: Pick<Question, 'steps'>): string | null =>
  steps.findLast((step) => step.kind === 'revisit')?.on ?? null;

/** When the outcome was written, ISO 8601; null while the question is on the list. */
export function closedAt(question: Pick<Question, 'state' | 'steps'>): string | null {
  if (isOnList(question)) return null;
  let at: string | null = null;
  let state: QuestionState = 'open';
  const states = statesAfter(question.steps);
  for (const [index, step] of question.steps.entries()) {
    const next: QuestionState = states[index] ?? state;
    if (next !== state && LEAVES.includes(next)) ({ at } = step);
    state = next;
  }
  return at;
}
