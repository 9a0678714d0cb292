/** Builds the judgement to be sealed. It holds the wording in force now, not a reference that may change. */
import type { Act } from '../domain/act';
import type { Ban } from '../domain/ban';
import { banHolds } from './ban-form';
import { decideOwn } from './decide-own';
import { OWN_ITEM } from './own-item';
import type { SecrecyAnswers } from '../domain/secrecy';
import type {
  CompletionPart,
  CriticismAnswer,
  Decision,
  GroundMeasure,
  Measure,
  NoticePlan,
  SecondEyes,
} from '../domain/decision';
import { actOf, type FlowIntent } from '../domain/flow';
import type { PartyTouch } from '../domain/election';
import { isToldOf } from '../domain/told-first';
import type { Ground, Pack } from '../guidelines/schema';
import type { OriginalDisposal } from '../settings/schema';
import { askedQuestions, criticismResult, formOf, type Answers } from './criticism-questions';
import type { Verdict } from './criticism-test';
import {
  disposalOf,
  eyesWait,
  gateVerdict,
  maySave,
  missingInputs,
  noticeOf,
  openMeasures,
  type GateVerdict,
  type Judged,
} from './gate';
import { groundById } from './grounds';
import { eyesLack, whySecondEyes } from './second-eyes';

export type BuiltDecision =
  | { kind: 'decided'; decision: Decision }
  /** For `only-criticism` and `never-capture` the caller must stop before any capture. */
  | {
      kind: 'refused';
      reason:
        | Exclude<Verdict, 'may-remove'>
        | Exclude<GateVerdict, 'may-remove'>
        | 'motivation-missing'
        | 'motivation-too-long'
        | 'measure-closed'
        | 'ban-incomplete';
    };

const SAVED_ONLY = 'Bara bevis sparades. Ingen åtgärd är vald.';

/** The official's answers as the card sends them. Absent answers use the pack's defaults. */
export interface CardJudgement extends Omit<Judged, 'ground' | 'by' | 'hideOffered'> {
  groundId: string;
  intent: Exclude<FlowIntent, 'act-on-sealed'>;
  /** With `save-and-act`: the act to perform. */
  act?: Act | undefined;
  ban?: Ban | undefined;
  /** Sealed beside the decision (lib/assessment/secrecy). It does not affect which measures are available. */
  secrecy?: SecrecyAnswers | undefined;
}

const measureOf = (act: Act | null): Measure | null => (act === 'delete' ? 'remove' : act);

/**
 * Maps each measure to the ground's own measure that weighs as much. Removing everything a person writes weighs as much
 * as removing one item, and spam is hidden.
 */
const WEIGHS: Record<Measure, GroundMeasure> = {
  answer: 'answer',
  hide: 'hide',
  spam: 'hide',
  remove: 'remove',
  'hide-user': 'remove',
  ban: 'remove',
  trash: 'remove',
  'comments-off': 'remove',
  unhide: 'answer',
  'comments-on': 'answer',
  edit: 'answer',
};

/**
 * Applies the gate. The same rules as for the card's buttons, checked again in the background where they cannot be
 * bypassed.
 *
 * @param facts `now`: milliseconds since 1970; `today`: the official's day, YYYY-MM-DD; `filledIn`: the disposal
 * decision in the settings; `operator`: the official's name
 * @example decide(packInForce(), judgement, {
 *   now: Date.now(), today: '2026-11-24', filledIn: settings.originalDisposal, operator: 'Klara Lind' })
 */
export function decide(
  pack: Pack,
  { groundId, intent, act, ban, secrecy: _secrecy, ...answers }: CardJudgement,
  facts: Facts,
): BuiltDecision {
  const pressed = actOf({ intent, measure: act });
  if (groundId === OWN_ITEM)
    return decideOwn(pack, pressed, answers, { ...facts, touchesParty: touchesParty(answers, facts) });
  const ground = groundById(pack, groundId);
  if (ground === undefined) return { kind: 'refused', reason: 'ground-missing' };
  const judged: Judged = {
    ...answers,
    ground,
    by: { name: facts.operator ?? '', today: facts.today },
    hideOffered: facts.hideOffered,
    touchesParty: touchesParty(answers, facts),
  };
  const disposal = disposalOf(pack, ground, facts.filledIn);
  const verdict = gateVerdict(judged, disposal);
  const measure = measureOf(pressed);
  const aboutPerson = measure === 'ban' || measure === 'hide-user';
  if (!(measure === null ? maySave(verdict) : openMeasures(ground, verdict).includes(WEIGHS[measure])))
    return { kind: 'refused', reason: verdict === 'may-remove' ? 'measure-closed' : verdict };
  // The legal duty concerns the item. Banning a person can wait for the colleague.
  if (aboutPerson && eyesWait(judged)) return { kind: 'refused', reason: 'second-eyes' };
  if (aboutPerson && !banHolds(ban, facts.today)) return { kind: 'refused', reason: 'ban-incomplete' };
  const words = wordsOf(judged.motivation);
  if ('refused' in words) return { kind: 'refused', reason: words.refused };
  const decided = {
    ...fromPack(pack, ground, criticismOf(ground, judged.answers), words.motivation, facts.now),
    originalDisposal: disposal,
    ...gateFacts(pack, ground, judged, measure, facts),
  };
  return { kind: 'decided', decision: aboutPerson && ban !== undefined ? { ...decided, ban } : decided };
}

export interface Facts {
  now: number;
  today: string;
  filledIn: OriginalDisposal | null;
  operator?: string;
  /** Whether the page offers to hide the item; absent if not known. */
  hideOffered?: boolean | undefined;
  /** How the item touches a party or an elected person; null or absent outside an election period. */
  touches?: readonly PartyTouch[] | null;
}

/** As detected, or as the official says. Outside an election period neither counts. */
const touchesParty = ({ touchesParty: isSaid }: Pick<Judged, 'touchesParty'>, { touches = null }: Facts): boolean =>
  touches !== null && (touches.length > 0 || isSaid === true);

const criticismOf = (ground: Ground, answers: Answers): CriticismAnswer =>
  criticismResult(formOf(ground), answers).answer ?? 'only-criticism';

function wordsOf(
  motivation: string,
): { motivation: string } | { refused: 'motivation-missing' | 'motivation-too-long' } {
  const words = motivation.trim();
  if (words === '') return { refused: 'motivation-missing' };
  return words.length > 5000 ? { refused: 'motivation-too-long' } : { motivation: words };
}

function fromPack(
  pack: Pack,
  ground: Ground,
  criticismTest: CriticismAnswer,
  motivation: string,
  now: number,
): Omit<Decision, 'mildestMeasure' | 'originalDisposal'> {
  return {
    groundId: ground.id,
    groundLabel: ground.label.sv,
    groundQuote: ground.quote,
    guidelineLine: ground.line,
    packId: pack.id,
    packVersion: pack.version,
    tier: ground.tier,
    urgency: ground.urgency,
    legalBasis: ground.legalBasis,
    motivation,
    criticismTest,
    decidedAt: new Date(now).toISOString(),
  };
}

type GateFacts = Pick<
  Decision,
  | 'mildestMeasure'
  | 'criticismQuestions'
  | 'measure'
  | 'milderWords'
  | 'motivationWords'
  | 'inputs'
  | 'bbsDuty'
  | 'route'
  | 'notice'
  | 'secondEyes'
  | 'completion'
>;

function gateFacts(
  pack: Pack,
  ground: Ground,
  judged: Judged,
  chosen: Measure | null,
  { now, today }: Facts,
): GateFacts {
  const decided = { groundId: ground.id, measure: chosen };
  const notice = noticeSealed(judged.notice ?? noticeOf(ground), decided, now);
  return {
    ...milderOf(ground, judged, chosen),
    criticismQuestions: askedQuestions(pack, formOf(ground), judged.answers),
    measure: chosen,
    motivationWords: judged.motivation.trim() === ground.standardMotivation.sv ? 'standard' : 'own',
    inputs: ground.inputs.map(({ id, label, required }) => ({
      id,
      label: label.sv,
      value: (judged.inputs?.[id] ?? '').trim().slice(0, 500) || null,
      ...(required ? { required } : {}),
    })),
    bbsDuty: ground.bbsDuty,
    ...(ground.route === undefined ? {} : { route: ground.route }),
    notice,
    secondEyes: eyesOf(ground, judged, today),
    completion: chosen === null ? null : completionOf(ground, judged, isNoticeLeft(notice, decided), today),
  };
}

/**
 * Second eyes that were required are recorded whether or not anyone has answered. An answer gets its day. An invalid
 * answer (no name, the official's own, an invalid day) is not sealed as one, because it would permit a removal later.
 */
function eyesOf(
  ground: Ground,
  { secondEyes, answers, by, touchesParty: touches }: Judged,
  today: string,
): SecondEyes | null {
  if (secondEyes !== undefined && secondEyes !== null)
    return eyesLack(secondEyes, by) === null
      ? { ...secondEyes, on: secondEyes.on ?? today }
      : { why: secondEyes.why, of: null, answer: null };
  const why = whySecondEyes(ground, criticismResult(formOf(ground), answers).praise, false, touches);
  return why === null ? null : { why, of: null, answer: null };
}

type Decided = Parameters<typeof isToldOf>[1];

/**
 * If the author was told of this measure, the plan must not also say that they are not told. The time of telling is
 * never in the future.
 */
function noticeSealed({ told, ...plan }: NoticePlan, decided: Decided, now: number): NoticePlan {
  if (told === undefined || (plan.plan === 'not-told' && isToldOf(told, decided))) return plan;
  const at = Date.parse(told.at);
  return { ...plan, told: { ...told, at: new Date(at <= now ? at : now).toISOString() } };
}

const isNoticeLeft = ({ plan, told }: NoticePlan, decided: Decided): boolean =>
  plan !== 'not-told' && !isToldOf(told, decided);

const MEASURE_NAMES: Record<GroundMeasure, string> = { answer: 'Besvara', hide: 'Dölj', remove: 'Ta bort' };

/**
 * The mildest measure that was not chosen: answering if the ground permits it, otherwise hiding, which also removes.
 */
function milderOf(
  ground: Ground,
  { milder }: Judged,
  chosen: Measure | null,
): Pick<Decision, 'mildestMeasure' | 'milderWords'> {
  if (chosen === null) return { mildestMeasure: { value: null, reason: SAVED_ONLY } };
  const weighed = ground.measures.slice(0, Math.max(0, ground.measures.indexOf(WEIGHS[chosen])))[0];
  const standard = ground.milderNotEnough?.sv ?? '';
  const reason = (milder ?? standard).trim().slice(0, 2000) || 'Inget skäl är skrivet.';
  return {
    mildestMeasure: { value: weighed === undefined ? null : MEASURE_NAMES[weighed], reason },
    milderWords: reason === standard.trim() ? 'standard' : 'own',
  };
}

/** Only an urgent decision may be completed later the same day. The record then lists what is left. */
function completionOf(ground: Ground, judged: Judged, isNotice: boolean, today: string): Decision['completion'] {
  if (ground.urgency !== 'omgående') return null;
  const left: [CompletionPart, boolean][] = [
    ['motivation', judged.motivation.trim() === ground.standardMotivation.sv],
    ['inputs', missingInputs(ground, judged.inputs).length > 0],
    ['notice', isNotice],
    ['registry', ground.defaults.registry === 'pending'],
  ];
  const parts = left.filter(([, isLeft]) => isLeft).map(([part]) => part);
  return parts.length === 0 ? null : { due: today, parts };
}
