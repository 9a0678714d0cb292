/**
 * The gate: decides what may be done with an item from the answers so far. Every measure that removes something is
 * checked here first. Pure.
 */
import type { Decision, GroundMeasure, NoticePlan, SecondEyes } from '../domain/decision';
import type { Ground, Pack } from '../guidelines/schema';
import type { OriginalDisposal } from '../settings/schema';
import { criticismResult, formOf, type Answers } from './criticism-questions';
import { mayRemove, type Verdict } from './criticism-test';
import { eyesLack, mayNotWait, whySecondEyes, type Judge } from './second-eyes';

/** All the official's answers. Absent answers use the pack's defaults. */
export interface Judged {
  ground: Ground | undefined;
  answers: Answers;
  motivation: string;
  /** Why a milder measure is not enough, if the standard wording was changed. */
  milder?: string | undefined;
  /** Keyed by input id. */
  inputs?: Record<string, string> | undefined;
  notice?: NoticePlan | undefined;
  secondEyes?: SecondEyes | null | undefined;
  /** The official. Nobody may be their own second eyes. */
  by?: Judge | undefined;
  /** Whether the page offers to hide the item; absent if not known. */
  hideOffered?: boolean | undefined;
  /** The item touches a party or an elected person in an election period. */
  touchesParty?: boolean | undefined;
}

/**
 * The first thing that is in the way. `second-eyes`: the pack requires it, praise in the same words would have been
 * kept, or the official is unsure, so someone else must have said yes. `kept`: that person said that the item may stay.
 * `no-disposal`: a house rule without a decision that permits disposal of the original; hide or answer instead.
 */
export type GateVerdict =
  | Verdict
  | 'inputs-missing'
  | 'motivation-missing'
  | 'notice-reason'
  | 'second-eyes'
  | 'kept'
  | 'no-disposal';

/** @param disposal the disposal decision in force for the ground (disposalOf) */
export function gateVerdict(judged: Judged, disposal: Pick<Decision['originalDisposal'], 'kind'>): GateVerdict {
  const { ground } = judged;
  const form = formOf(ground);
  const { answer } = criticismResult(form, judged.answers);
  const basic = mayRemove(ground, answer);
  if (basic !== 'may-remove' || ground === undefined) return basic;
  if (judged.motivation.trim() === '') return 'motivation-missing';
  if (judged.notice?.plan === 'not-told' && judged.notice.reason.trim() === '') return 'notice-reason';
  // For urgent grounds the inputs are filled in later the same day.
  if (ground.urgency !== 'omgående' && missingInputs(ground, judged.inputs).length > 0) return 'inputs-missing';
  if (judged.secondEyes?.answer === 'keep') return 'kept';
  if (eyesWait(judged) && !mayNotWait(ground, whyEyes(judged), judged.hideOffered)) return 'second-eyes';
  return ground.tier === 'house-rule' && disposal.kind === 'missing' ? 'no-disposal' : 'may-remove';
}

/**
 * Whether a colleague's answer is required and missing. Derived from the ground, because the received answers need not
 * say that it is required.
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
 * Whether evidence may be saved. Saving removes nothing: it requires a ground, reasons and more than criticism, but
 * neither second eyes nor a disposal decision.
 */
export const maySave = (verdict: GateVerdict): boolean =>
  ['may-remove', 'second-eyes', 'no-disposal'].includes(verdict);

/**
 * The measures that are available now, mildest first. Answering is always available, except for grounds where the pack
 * leaves it out.
 */
export function openMeasures(ground: Ground | undefined, verdict: GateVerdict): GroundMeasure[] {
  if (verdict === 'never-capture') return [];
  if (ground === undefined || verdict === 'only-criticism' || verdict === 'kept') return ['answer'];
  return ground.measures.filter(
    (measure) => measure === 'answer' || (measure === 'hide' ? maySave(verdict) : verdict === 'may-remove'),
  );
}

/**
 * The decision that permits disposal of the original: the ground's own, otherwise the pack's, otherwise the one in the
 * settings, otherwise none.
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

/** Whether the author is told: the ground's default until the official changes it. */
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
