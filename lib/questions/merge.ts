/**
 * Merges one question as two browsers know it, without loss: the steps of both, in one order. The merge is commutative,
 * associative and idempotent. Pure.
 *
 * Steps are ordered by turn first, because clocks differ: a step comes after those that its browser knew of. Of
 * concurrent steps, the one that leads further comes last, so that an answer outlives a forwarding.
 */
import type { Question, QuestionStep } from './question';
import { stateOf } from './states';

/** Lower than the number a question may have, to leave room for later steps. */
export const MOST_STEPS = 400;

/** Null: they are not the same question, the merge has too many steps, or the steps are invalid. */
export function mergeQuestions(one: Question, other: Question): Question | null {
  if (one.itemKey !== other.itemKey || one.platform !== other.platform) return null;
  const steps = mergeSteps(one.steps, other.steps);
  const state = steps === null ? null : stateOf(steps);
  if (steps === null || state === null) return null;
  return {
    itemKey: one.itemKey,
    platform: one.platform,
    accountId: first([one.accountId, other.accountId], (a, b) => order(a, b)),
    link: first([one.link, other.link], byKnown),
    seenAt: first([one.seenAt, other.seenAt], byTime),
    written: first([one.written, other.written], byPrecision),
    state,
    steps,
  };
}

/** Whether the turns are valid: they start at one, and each equals the one before it or is one higher. */
export function turnsHold(steps: readonly QuestionStep[]): boolean {
  const turns = steps.map(({ turn }) => turn);
  if (turns.every((turn) => turn === undefined)) return true;
  return turns.every((turn, index) => {
    const before = index === 0 ? 0 : turns[index - 1];
    return turn !== undefined && before !== undefined && (turn === before + 1 || (turn === before && index > 0));
  });
}

function mergeSteps(one: readonly QuestionStep[], other: readonly QuestionStep[]): QuestionStep[] | null {
  if (!turnsHold(one) || !turnsHold(other)) return null;
  const known = new Map<string, Turned>();
  for (const step of [...withTurns(one), ...withTurns(other)]) known.set(nameOf(step), step);
  const steps = [...known.values()].toSorted(byTurn);
  if (steps.length > MOST_STEPS) return null;
  // Without concurrent steps the turn equals the position, so it is left out, as in a log from one browser.
  return steps.every(({ turn }, index) => turn === index + 1) ? steps.map(({ turn: _turn, ...step }) => step) : steps;
}

type Turned = QuestionStep & { turn: number };

const withTurns = (steps: readonly QuestionStep[]): Turned[] =>
  steps.map((step, index) => ({ ...step, turn: step.turn ?? index + 1 }));

/** A step's identity: equal for the same step, whichever way it arrived. */
const nameOf = (step: Turned): string =>
  JSON.stringify(Object.entries(step).toSorted(([one], [other]) => order(one, other)));

const FURTHER: Record<QuestionStep['kind'], number> = {
  reopened: 0,
  revisit: 0,
  'needs-no-answer': 1,
  forwarded: 2,
  'answered-by-page': 3,
  'answered-elsewhere': 4,
  'answer-written-in': 5,
};

const byTurn = (one: Turned, other: Turned): number =>
  one.turn - other.turn ||
  FURTHER[one.kind] - FURTHER[other.kind] ||
  byTime(one.at, other.at) ||
  order(nameOf(one), nameOf(other));

/** Compares by code unit, which does not depend on the browser's language. */
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byTime = (one: string, other: string): number => Date.parse(one) - Date.parse(other) || order(one, other);
const byKnown = (one: string | null, other: string | null): number =>
  Number(one === null) - Number(other === null) || order(one ?? '', other ?? '');

/** Most exact first: an instant, then a range, then nothing. */
const byPrecision = (one: Question['written'], other: Question['written']): number =>
  exactness(one) - exactness(other) || byAllKnown(one, other);

const exactness = ({ iso, earliest, latest }: Question['written']): number =>
  iso !== null ? 0 : earliest !== null && latest !== null ? 1 : earliest !== null || latest !== null ? 2 : 3;

const byAllKnown = (one: Question['written'], other: Question['written']): number =>
  byKnown(one.iso, other.iso) || byKnown(one.earliest, other.earliest) || byKnown(one.latest, other.latest);

const first = <T>(both: [T, T], by: (one: T, other: T) => number): T => (by(both[0], both[1]) <= 0 ? both[0] : both[1]);
