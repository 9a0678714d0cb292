/**
 * What is left to do about one record, given its sealed part and its journal. The sealed part never changes; later work
 * is added as journal rows. This is the only implementation of the rule: list, row, opened record, popup and package
 * use it.
 */
import { isText } from '../domain/is-text';
import type { Act } from '../domain/act';
import { lossIn } from '../domain/loss';
import { handActIn, type HandAct } from '../domain/by-hand-act';
import type { CompletionPart, Decision } from '../domain/decision';
import type { SealedPart } from '../domain/evidence';
import type { JournalRow } from '../domain/journal';
import { removalOutcome } from '../domain/outcome';
import { pastUppsikt } from '../domain/past-uppsikt';
import type { PaperDemand } from '../domain/paper-demand';
import { THREAT_STEPS, threatTicks } from '../domain/routes';
import { heardOf } from '../domain/second-eyes';
import { isJudged, secrecyIn, type Secrecy } from '../domain/secrecy';
import { changesStanding, isTaken, standingOf } from '../domain/standing';
import { isToldOf } from '../domain/told-first';
import { reviewDayOf } from './review-day';
import { takenAgainAt } from './taken-again';

export type LeftPart =
  | CompletionPart
  | 'notice-restored'
  | 'secrecy'
  | 'second-eyes'
  | 'threat'
  | 'print'
  | 'operator'
  | 'ban-review'
  | 'show-again'
  | 'reversal'
  | 'outcome';

export interface LeftTask {
  part: LeftPart;
  /** YYYY-MM-DD; null when no day is set. */
  due: string | null;
}

/** The parts of a decision that the rule needs, without its words. */
type Judged = Pick<Decision, 'completion' | 'measure' | 'route'> &
  Partial<Pick<Decision, 'groundId'>> & {
    notice?: Pick<NonNullable<Decision['notice']>, 'plan' | 'told'> | undefined;
    secondEyes?: Pick<NonNullable<Decision['secondEyes']>, 'of' | 'answer'> | null | undefined;
    inputs?: Pick<NonNullable<Decision['inputs']>[number], 'required' | 'value'>[] | undefined;
    ban?: Pick<NonNullable<Decision['ban']>, 'reviewOn'> | undefined;
  };

/** The parts of the sealed record that the rule needs. */
export interface SealedFacts {
  decision: Judged;
  operator: Pick<SealedPart['operator'], 'name'>;
  /** Absent when the caller knows of none: nobody was asked. */
  secrecy?: Pick<Secrecy, 'marked' | 'paragraph' | 'concerns' | 'asked'>;
  /** Absent: the plan required nothing on paper. */
  retentionAtSealing?: { paper?: PaperDemand | undefined };
}

type LifeRow = Pick<JournalRow, 'kind' | 'data'> & Partial<Pick<JournalRow, 'at' | 'operator'>>;

const IS_HIDDEN: ReadonlySet<ReturnType<typeof standingOf>> = new Set(['hidden', 'still-hidden', 'marked-spam']);

/** Measures and acts that take nothing out of public view. */
const LEAVES: readonly (Decision['measure'] | Act | undefined)[] = [
  undefined,
  null,
  'answer',
  'edit',
  'unhide',
  'comments-on',
];

/**
 * @param journalRows the record's journal rows in order
 * @example leftToDo(part, journalRows) // [{ part: 'notice', due: '2026-11-24' }]
 */
export function leftToDo(sealed: SealedFacts, journalRows: LifeRow[]): LeftTask[] {
  const { decision, operator, secrecy, retentionAtSealing } = sealed;
  const isMarked = (secrecyIn(journalRows) ?? secrecy)?.marked === true;
  const standing = standingOf(journalRows);
  const past = pastUppsikt(journalRows);
  const again = takenAgainAt(journalRows);
  // Nothing was removed, or it was restored: then there is nobody to tell and nothing to register about the measure. An
  // item removed outside Uppsikt since then still counts as removed.
  const isGivenUp = standing !== null && !isTaken(standing) && past === null;
  const tasks = [
    ...nameLeft(operator),
    ...inputsLeft(decision, isGivenUp),
    ...(isGivenUp ? [] : aboutMeasure(decision, { pastAct: past?.act ?? null, byHand: handActIn(journalRows), again })),
    ...judgementLeft(secrecy, journalRows),
    ...registryLeft(decision, { isGivenUp, isMarked }),
    ...printLeft(retentionAtSealing?.paper, isMarked || isSecrecy(decision)),
    ...answerLeft(decision, journalRows, isGivenUp),
    ...reversalLeft(journalRows, isGivenUp),
  ];
  return [
    ...threatLeft(decision, journalRows),
    ...outcomeLeft(journalRows),
    ...tasks.filter(({ part }) => !journalRows.some((row, at) => isDoneBy(part, row, at > again))),
  ];
}

/** Review of a ban, from its review day on. @param today YYYY-MM-DD in the official's time zone */
export function reviewLeft(
  { decision }: Pick<SealedFacts, 'decision'>,
  journalRows: LifeRow[],
  today: string,
): LeftTask[] {
  const due = reviewDayOf({ decision, journalRows });
  return due !== null && due <= today ? [{ part: 'ban-review', due }] : [];
}

/** Missing only in records from before the name was asked for, or when the browser's settings could not be read. */
const nameLeft = ({ name }: SealedFacts['operator']): LeftTask[] =>
  isText(name) ? [] : [{ part: 'operator', due: null }];

/**
 * Inputs that the ground requires and that are missing. Evidence that was only saved also rests on its ground; a
 * measure that had no effect does not.
 */
function inputsLeft({ inputs = [], measure, completion }: Judged, isGivenUp: boolean): LeftTask[] {
  const isLacking = inputs.some(({ required, value }) => required === true && value === null);
  const isSaidAlready = completion?.parts.includes('inputs') === true;
  return isLacking && !isSaidAlready && (!isGivenUp || measure === null) ? [{ part: 'inputs', due: null }] : [];
}

/** The secrecy questions were asked but not answered completely. Independent of what happened to the item. */
const judgementLeft = (secrecy: SealedFacts['secrecy'], journalRows: LifeRow[]): LeftTask[] =>
  secrecy?.asked === true && !isJudged(secrecy) && secrecyIn(journalRows) === null
    ? [{ part: 'secrecy', due: null }]
    : [];

/** Content that may be secret is registered, whatever happened to the item (OSL 5 kap. 1 §; guideline l.81). */
function registryLeft(judged: Judged, { isGivenUp, isMarked }: { isGivenUp: boolean; isMarked: boolean }): LeftTask[] {
  const isSaidAlready = !isGivenUp && judged.completion?.parts.includes('registry') === true;
  return (isMarked || isSecrecy(judged)) && !isSaidAlready ? [{ part: 'registry', due: null }] : [];
}

/** By the plan at sealing. Content that may be secret is printed, whatever happened to the item (guideline l.81). */
const printLeft = (paper: PaperDemand | undefined, maySecret: boolean): LeftTask[] =>
  paper === 'all' || (paper === 'secret' && maySecret) ? [{ part: 'print', due: null }] : [];

/** Records from before `route` existed have only the ground. */
export const isSecrecy = ({ route, groundId }: Judged): boolean =>
  route === 'secrecy' || (route === undefined && groundId === 'sekretess');

/**
 * The answer of a colleague who has been asked. Also left when only evidence was saved: the removal waits and the item
 * is still there. If the colleague says keep and the item is hidden, it has to be shown again.
 */
function answerLeft(decision: Judged, journalRows: LifeRow[], isGivenUp: boolean): LeftTask[] {
  const heard = heardOf(decision, journalRows);
  if (heard === 'waiting' && (!isGivenUp || decision.measure === null)) return [{ part: 'second-eyes', due: null }];
  return heard === 'keep' && IS_HIDDEN.has(standingOf(journalRows)) ? [{ part: 'show-again', due: null }] : [];
}

/** The decision was changed, but it is not known whether the measure was undone. A later row says that it was. */
const reversalLeft = (journalRows: LifeRow[], isGivenUp: boolean): LeftTask[] =>
  !isGivenUp && lastReversal(journalRows) === 'unknown' ? [{ part: 'reversal', due: null }] : [];

/** Only since the item last changed: a reversal is of what was in force then. */
function lastReversal(journalRows: LifeRow[]): unknown {
  const changed = journalRows.findLastIndex((row) => tellsStanding(row) || tellsLoss(row));
  return journalRows.slice(changed + 1).findLast(({ kind, data }) => kind === 'note' && data.about === 'reversal')?.data
    .result;
}

interface Done {
  /** The act made outside Uppsikt. It counts when the decided measure itself removes nothing. */
  pastAct: Act | null;
  /** What the official reports having done by hand; Uppsikt then only saved evidence. */
  byHand: HandAct | null;
  /** Index of the journal row where the item was last removed again; -1 if it was not. */
  again: number;
}

function aboutMeasure(judged: Judged, { pastAct, byHand, again }: Done): LeftTask[] {
  const { completion, measure, notice } = judged;
  const isByHand = byHand === 'removed' || byHand === 'hidden';
  const isTakenAway = !LEAVES.includes(measure) || !LEAVES.includes(pastAct) || isByHand;
  const parts = completion?.parts ?? [];
  const tasks: LeftTask[] = parts.map((part) => ({ part, due: completion?.due ?? null }));
  // 'later' is included: if nothing else is left for the day, it would otherwise be forgotten.
  const isAsked = notice !== undefined && notice.plan !== 'not-told' && (!isToldOf(notice.told, judged) || again >= 0);
  if (isTakenAway && isAsked && !parts.includes('notice')) tasks.push({ part: 'notice', due: null });
  return tasks;
}

/** Applies whatever happened to the item: a person is still threatened. */
function threatLeft({ route }: Pick<Decision, 'route'>, journalRows: LifeRow[]): LeftTask[] {
  const ticks = threatTicks(journalRows);
  return route === 'threat' && THREAT_STEPS.some((step) => ticks[step] === undefined)
    ? [{ part: 'threat', due: null }]
    : [];
}

/**
 * Nobody saw how the last measure, or its reversal, ended. Left until a later look or a loss tells, or until the
 * official has written what the page showed.
 */
function outcomeLeft(journalRows: LifeRow[]): LeftTask[] {
  const at = journalRows.findLastIndex(tellsStanding);
  const later = journalRows.slice(at + 1);
  const isTold = later.some(
    (row) =>
      isDoneBy('outcome', row, true) || (row.kind === 'gone-check' && row.data.kind !== 'unknown') || tellsLoss(row),
  );
  return journalRows[at]?.data.outcome === 'unknown' && !isTold ? [{ part: 'outcome', due: null }] : [];
}

function tellsStanding({ data }: LifeRow): boolean {
  const end = removalOutcome.safeParse(data.outcome);
  return end.success && changesStanding(end.data);
}

const tellsLoss = (row: LifeRow): boolean => {
  const loss = lossIn(row);
  return loss !== null && loss.about !== 'native-passed';
};

/** Whether a row completes a task. A `note` names its subject in `about`. A row without text completes nothing. */
function isDoneBy(part: LeftPart, { kind, data }: Pick<JournalRow, 'kind' | 'data'>, isOfLast: boolean): boolean {
  // A notice about a restoration does not tell why the item was removed. Nor does a notice about an earlier removal.
  if (part === 'notice')
    return isOfLast && kind === part && data.about !== 'restored' && (data.told === true || isText(data.reason));
  if (part === 'registry') return kind === part && isText(data.where);
  if (kind !== 'note' || data.about !== part) return false;
  if (part === 'second-eyes') return isText(data.of) && isText(data.answer);
  if (part === 'print') return isText(data.by) && isText(data.on);
  return isText(part === 'operator' ? data.name : data.text);
}
