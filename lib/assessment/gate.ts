/**
 * The gate: what may be done with an item, from all that has been answered so far. Every measure that takes something
 * away asks here first. Pure.
 */
import type { Decision, GroundMeasure, NoticePlan, SecondEyes } from '../domain/decision';
import type { Ground, Pack } from '../guidelines/schema';
import type { OriginalDisposal } from '../settings/schema';
import { criticismResult, formOf, type Answers } from './criticism-questions';
import { mayRemove, type Verdict } from './criticism-test';
import { eyesLack, mayNotWait, whySecondEyes, type Judge } from './second-eyes';

/** All that the official has answered. What is absent stands as the pack says. */
export interface Judged {
  ground: Ground | undefined;
  answers: Answers;
  motivation: string;
  /** Why a milder measure is not enough, when the standard words were changed. */
  milder?: string | undefined;
  /** By input id. */
  inputs?: Record<string, string> | undefined;
  notice?: NoticePlan | undefined;
  secondEyes?: SecondEyes | null | undefined;
  /** Nobody is their own second pair of eyes. */
  by?: Judge | undefined;
  /** Whether the page offers to hide the item; absent where that is not known. */
  hideOffered?: boolean | undefined;
  /** It touches a party or an elected person, in an election period. */
  touchesParty?: boolean | undefined;
}

/**
 * What stands in the way, in the order it is said. `second-eyes`: the pack demands it, praise in the same words had
 * been left, or the official is unsure, so somebody else must have said yes. `kept`: that somebody said that it may
 * stay. `no-disposal`: a house rule and no decision that lets the original leave: hide or answer.
 */
export type GateVerdict =
  | Verdict
  | 'inputs-missing'
  | 'motivation-missing'
  | 'notice-reason'
  | 'second-eyes'
  | 'kept'
  | 'no-disposal';

/** @param disposal the decision that is in force for the ground (disposalOf) */
export function gateVerdict(judged: Judged, disposal: Pick<Decision['originalDisposal'], 'kind'>): GateVerdict {
  const { ground } = judged;
  const form = formOf(ground);
  const { answer } = criticismResult(form, judged.answers);
  const basic = mayRemove(ground, answer);
  if (basic !== 'may-remove' || ground === undefined) return basic;
  if (judged.motivation.trim() === '') return 'motivation-missing';
  if (judged.notice?.plan === 'not-told' && judged.notice.reason.trim() === '') return 'notice-reason';
  // What is urgent is filled in later the same day.
  if (ground.urgency !== 'omgående' && missingInputs(ground, judged.inputs).length > 0) return 'inputs-missing';
  if (judged.secondEyes?.answer === 'keep') return 'kept';
  if (eyesWait(judged) && !mayNotWait(ground, whyEyes(judged), judged.hideOffered)) return 'second-eyes';
  return ground.tier === 'house-rule' && disposal.kind === 'missing' ? 'no-disposal' : 'may-remove';
}

/**
 * A colleague is asked and has not answered: by the ground itself, for what was sent need not say that it asks for
 * this.
 */
export const eyesWait = (judged: Judged): boolean =>
  whyEyes(judged) !== null && eyesLack(judged.secondEyes, judged.by) !== null;

function whyEyes({ ground, answers, secondEyes, touchesParty }: Judged): SecondEyes['why'] | null {
  const { praise } = criticismResult(formOf(ground), answers);
  return whySecondEyes(ground, praise, secondEyes?.why === 'unsure', touchesParty);
}

export const missingInputs = (ground: Pick<Ground, 'inputs'>, given: Record<string, string> = {}): Ground['inputs'] =>
  ground.inputs.filter((input) => input.required && (given[input.id] ?? '').trim() === '');

/**
 * Saving evidence takes nothing away: it needs a ground, reasons and more than criticism,
 * but neither a second pair of eyes nor a disposal decision.
 */
export const maySave = (verdict: GateVerdict): boolean =>
  ['may-remove', 'second-eyes', 'no-disposal'].includes(verdict);

/**
 * The measures that are open now, the mildest first. Answering always
 * is, but for the grounds where the pack leaves it out.
 */
export function openMeasures(ground: Ground | undefined, verdict: GateVerdict): GroundMeasure[] {
  if (verdict === 'never-capture') return [];
  if (ground === undefined || verdict === 'only-criticism' || verdict === 'kept') return ['answer'];
  return ground.measures.filter(
    (measure) => measure === 'answer' || (measure === 'hide' ? maySave(verdict) : verdict === 'may-remove'),
  );
}

/**
 * The decision that lets the original leave: the ground's own, else the
 * pack's, else what the municipality has filled in, else none.
 */
export function disposalOf(
  pack: Pick<Pack, 'originalDisposal'>,
  ground: Pick<Ground, 'originalDisposal'>,
  filledIn: OriginalDisposal | null,
): Decision['originalDisposal'] {
  if (ground.originalDisposal.kind === 'decision') return { ...ground.originalDisposal };
  if (pack.originalDisposal?.kind === 'decision') return { ...pack.originalDisposal };
  if (filledIn !== null)
    return {
      kind: 'decision',
      ...filledIn,
      reason: 'Kommunen har fyllt i beslutet i inställningarna. Packen nämner inget.',
    };
  return { ...ground.originalDisposal };
}

/** Whether the author is told, as the ground says until the official says otherwise. */
export function noticeOf(ground: Pick<Ground, 'defaults' | 'urgency'>): NoticePlan {
  const { notice, noticeReason } = ground.defaults;
  if (!notice)
    return {
      plan: 'not-told',
      reason: noticeReason?.sv ?? 'Skälet i riktlinjens pack säger att den som skrev inte får veta.',
    };
  return ground.urgency === 'omgående'
    ? { plan: 'later', reason: 'Görs samma dag.' }
    : { plan: 'to-be-told', reason: 'Den som skrev ska få veta varför.' };
}
