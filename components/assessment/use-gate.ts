/**
 * The judgement as it grows on the card. Nothing is preselected. Fields that the official never edits keep the pack's
 * wording.
 */
import { useState } from 'preact/hooks';
import type { CardJudgement } from '../../lib/assessment/build-decision';
import {
  answered,
  criticismResult,
  formOf,
  nextQuestion,
  type Answers,
  type CriticismResult,
  type Form,
  type YesNo,
} from '../../lib/assessment/criticism-questions';
import { disposalOf, gateVerdict, openMeasures, type GateVerdict } from '../../lib/assessment/gate';
import { eyesLack, whySecondEyes, type EyesLack, type Judge } from '../../lib/assessment/second-eyes';
import { isSecrecyGround } from '../../lib/assessment/secrecy';
import { groundById, type Ground, type Pack } from '../../lib/assessment/grounds';
import type { GroundMeasure, NoticePlan, SecondEyes, ToldFirst } from '../../lib/domain/decision';
import type { PartyTouch } from '../../lib/domain/election';
import type { SecrecyAnswers } from '../../lib/domain/secrecy';
import type { OriginalDisposal } from '../../lib/settings/schema';
import type { Press } from './press';
import { useNotice } from './use-notice';

export type Eyes = Omit<SecondEyes, 'why'>;

export interface GateState {
  ground: Ground | undefined;
  form: Form;
  answers: Answers;
  result: CriticismResult;
  /** The question that the next J or N answers. */
  next: number | undefined;
  motivation: string;
  milder: string;
  inputs: Record<string, string>;
  notice: NoticePlan | undefined;
  /** Why a colleague is asked. Null when nobody needs to be. */
  why: SecondEyes['why'] | null;
  eyes: Eyes;
  /** What the colleague's answer still lacks. Null when it is complete. */
  eyesLack: EyesLack | null;
  /** Today's date where the official is. An answer cannot have a later date. */
  today: string | undefined;
  disposalMissing: boolean;
  verdict: GateVerdict;
  measures: GroundMeasure[];
  chooseGround: (id: string) => void;
  forgetGround: () => void;
  answer: (question: number, answer: YesNo) => void;
  answerNext: (answer: YesNo) => void;
  write: (motivation: string) => void;
  writeMilder: (words: string) => void;
  fill: (id: string, value: string) => void;
  plan: (notice: NoticePlan) => void;
  /** Records that the author was told about this ground before anything was done. */
  tell: (told: ToldFirst) => void;
  answerUnsure: () => void;
  /** Withdraws the doubt, and with it any answer that was begun. */
  beSure: () => void;
  hear: (eyes: Eyes) => void;
  /** The secrecy answers for the chosen ground. */
  secrecy: SecrecyAnswers;
  judgeSecrecy: (change: Partial<SecrecyAnswers>) => void;
  /** Set in an election period; null outside one. */
  election: { touches: readonly PartyTouch[]; isTicked: boolean; tick: (touches: boolean) => void } | null;
  /** Undefined until a ground is chosen. */
  judgement: (press: Press) => CardJudgement | undefined;
}

/** What is known about the item besides the official's answers. */
export interface ItemFacts {
  /** Whether the page offers to hide it. Absent where that is not known. */
  hideOffered?: boolean | undefined;
  /** How it touches a party or an elected person. Null or absent outside an election period. */
  touches?: readonly PartyTouch[] | null;
}

const NO_EYES: Eyes = { of: null, answer: null };

/**
 * @param filledIn the disposal decision from the settings, for a pack that cites none
 * @param by who judges, and when
 */
export function useGate(
  pack: Pack,
  filledIn: OriginalDisposal | null,
  by?: Judge,
  { hideOffered, touches = null }: ItemFacts = {},
): GateState {
  const { election, touchesParty, said } = useElection(touches);
  const { unsure, ...colleague } = useEyes(by);
  const { ground, ...choosing } = useGround(pack, colleague);
  const own = useOwnWords(ground?.id ?? '');
  const { chosen, changedNotice, ...noticing } = useNotice(ground);
  const form = formOf(ground);
  const { given, ...answering } = useAnswers(form);
  const result = criticismResult(form, given);
  // A no is about the item, so choosing another ground does not remove it.
  const why =
    whySecondEyes(ground, result.praise, unsure, touchesParty) ??
    (colleague.eyes.answer === 'keep' ? ('unsure' as const) : null);
  const secondEyes = why === null ? null : { why, ...colleague.eyes };
  const disposal = ground === undefined ? ({ kind: 'missing' } as const) : disposalOf(pack, ground, filledIn);
  const judged = {
    ground,
    answers: given,
    motivation: own.motivation ?? ground?.standardMotivation.sv ?? '',
    inputs: own.inputs,
    notice: chosen,
    ...{ secondEyes, by, hideOffered, touchesParty },
  };
  const verdict = gateVerdict(judged, disposal);
  const { write, writeMilder, fill, secrecy, judgeSecrecy } = own;
  return {
    ...{ ground, form, answers: given, result, why, verdict, election },
    ...answering,
    ...colleague,
    motivation: judged.motivation,
    milder: own.milder ?? ground?.milderNotEnough?.sv ?? '',
    inputs: own.inputs,
    ...noticing,
    disposalMissing: ground !== undefined && disposal.kind === 'missing',
    measures: openMeasures(ground, verdict),
    ...choosing,
    ...{ write, writeMilder, fill, secrecy, judgeSecrecy },
    judgement: (press) =>
      ground === undefined
        ? undefined
        : {
            groundId: ground.id,
            answers: given,
            motivation: judged.motivation.trim(),
            inputs: own.inputs,
            secondEyes,
            ...said,
            ...(isSecrecyGround(ground) ? { secrecy: own.secrecy } : {}),
            ...press,
            ...own.changed,
            ...changedNotice,
          },
  };
}

/** What the page shows, otherwise what the official says. `said` is the part that is sent. */
function useElection(touches: readonly PartyTouch[] | null) {
  const [isTicked, tick] = useState(false);
  return {
    election: touches === null ? null : { touches, isTicked, tick },
    touchesParty: touches !== null && (touches.length > 0 || isTicked),
    said: touches !== null && isTicked ? { touchesParty: true } : {},
  };
}

function useGround(
  pack: Pack,
  { eyes, hear }: Pick<GateState, 'eyes' | 'hear'>,
): Pick<GateState, 'ground' | 'chooseGround' | 'forgetGround'> {
  const [groundId, setGroundId] = useState<string | undefined>();
  const chooseGround = (id: string): void => {
    // A yes applies only to the ground it was given for.
    if (id !== groundId && eyes.answer === 'remove') hear(NO_EYES);
    setGroundId(id);
  };
  return {
    ground: groundId === undefined ? undefined : groundById(pack, groundId),
    chooseGround,
    forgetGround: () => setGroundId(undefined),
  };
}

type Asked = Pick<GateState, 'eyes' | 'eyesLack' | 'today' | 'hear' | 'answerUnsure' | 'beSure'> & { unsure: boolean };

/**
 * Whether the official is unsure, and what a colleague has answered. The answer's date is today until it is changed.
 */
function useEyes(by: Judge | undefined): Asked {
  const [unsure, setUnsure] = useState(false);
  const [heard, hear] = useState<Eyes>(NO_EYES);
  const today = by?.today;
  const isUndated = heard.answer !== null && heard.on === undefined && today !== undefined;
  const eyes = isUndated ? { ...heard, on: today } : heard;
  const beSure = (): void => {
    setUnsure(false);
    hear(NO_EYES);
  };
  return { unsure, eyes, eyesLack: eyesLack(eyes, by), today, hear, answerUnsure: () => setUnsure(true), beSure };
}

/** The criticism test's answers. Answers to another form's questions do not count. */
function useAnswers(form: Form): { given: Answers } & Pick<GateState, 'next' | 'answer' | 'answerNext'> {
  const [answers, setAnswers] = useState<{ form: Form; given: Answers }>({ form: 'three-questions', given: [] });
  // 'No' to one form's question does not mean the same as 'no' to the other's.
  const given = answers.form === form ? answers.given : [];
  // Updates from the latest state, not from the last render: two quick keys are two answers.
  const answerAt = (questionOf: (past: Answers) => number | undefined, said: YesNo): void =>
    setAnswers((now) => {
      const past = now.form === form ? now.given : [];
      const question = questionOf(past);
      // When all questions are answered, another key starts the test again.
      return { form, given: question === undefined ? [said] : answered(past, question, said) };
    });
  return {
    given,
    next: nextQuestion(form, given),
    answer: (question, said) => answerAt(() => question, said),
    answerNext: (said) => answerAt((past) => nextQuestion(form, past), said),
  };
}

/**
 * The official's own wording. Undefined while the pack's wording applies. Text that the official cleared stays empty. A
 * motivation, and why a milder measure is not enough, are kept per ground: they are never sealed with another ground,
 * and are there again when the official returns to it.
 */
function useOwnWords(groundId: string) {
  const [motivations, setMotivations] = useState<Record<string, string>>({});
  const [milders, setMilders] = useState<Record<string, string>>({});
  const [inputs, setInputs] = useState<Record<string, string>>({});
  const [secrecy, setSecrecy] = useState<SecrecyAnswers>({});
  const judgeSecrecy = (change: Partial<SecrecyAnswers>): void => setSecrecy((now) => ({ ...now, ...change }));
  const fill = (id: string, value: string): void => setInputs((now) => ({ ...now, [id]: value }));
  const milder = milders[groundId];
  return {
    motivation: motivations[groundId],
    write: (words: string) => setMotivations((now) => ({ ...now, [groundId]: words })),
    milder,
    writeMilder: (words: string) => setMilders((now) => ({ ...now, [groundId]: words })),
    inputs,
    fill,
    secrecy,
    judgeSecrecy,
    changed: milder === undefined ? {} : { milder },
  };
}
