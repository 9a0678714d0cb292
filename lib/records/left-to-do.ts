/**
 * What is left to do about one record, by what was sealed and by its life. The sealed part never changes;
 * what is done later is a row of its own. The one rule: list, row, opened record, popup and package ask it.
 */
import { isText } from '../domain/is-text';
import type { Act } from '../domain/act';
import { handActIn, type HandAct } from '../domain/by-hand-act';
import type { CompletionPart, Decision } from '../domain/decision';
import type { SealedPart } from '../domain/evidence';
import type { JournalRow } from '../domain/journal';
import { pastUppsikt } from '../domain/past-uppsikt';
import type { PaperDemand } from '../domain/paper-demand';
import { THREAT_STEPS, threatTicks } from '../domain/routes';
import { heardOf } from '../domain/second-eyes';
import { isJudged, secrecyIn, type Secrecy } from '../domain/secrecy';
import { isTaken, standingOf } from '../domain/standing';
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
  | 'show-again';

export interface LeftTask {
  part: LeftPart;
  /** YYYY-MM-DD; null where no day is set. */
  due: string | null;
}

/** Of a decision what the rule asks for, and not its words. */
type Judged = Pick<Decision, 'completion' | 'measure' | 'route'> &
  Partial<Pick<Decision, 'groundId'>> & {
    notice?: Pick<NonNullable<Decision['notice']>, 'plan' | 'told'> | undefined;
    secondEyes?: Pick<NonNullable<Decision['secondEyes']>, 'of' | 'answer'> | null | undefined;
    inputs?: Pick<NonNullable<Decision['inputs']>[number], 'required' | 'value'>[] | undefined;
    ban?: Pick<NonNullable<Decision['ban']>, 'reviewOn'> | undefined;
  };

/** As much of the sealed part as the rule needs. */
export interface SealedFacts {
  decision: Judged;
  operator: Pick<SealedPart['operator'], 'name'>;
  /** Absent where the caller knows of none: then nobody was asked. */
  secrecy?: Pick<Secrecy, 'marked' | 'paragraph' | 'concerns' | 'asked'>;
  /** Absent: the plan wanted nothing on paper. */
  retentionAtSealing?: { paper?: PaperDemand | undefined };
}

type LifeRow = Pick<JournalRow, 'kind' | 'data'> & Partial<Pick<JournalRow, 'at' | 'operator'>>;

const IS_HIDDEN: ReadonlySet<ReturnType<typeof standingOf>> = new Set(['hidden', 'still-hidden', 'marked-spam']);

/** Takes nothing from anybody's eyes. */
const LEAVES: readonly (Decision['measure'] | Act | undefined)[] = [
  undefined,
  null,
  'answer',
  'edit',
  'unhide',
  'comments-on',
];

/**
 * @param life the record's journal rows in order
 * @example leftToDo(part, life) // [{ part: 'notice', due: '2026-11-24' }]
 */
export function leftToDo(sealed: SealedFacts, journalRows: LifeRow[]): LeftTask[] {
  const { decision, operator, secrecy, retentionAtSealing } = sealed;
  const isMarked = (secrecyIn(journalRows) ?? secrecy)?.marked === true;
  const standing = standingOf(journalRows);
  const past = pastUppsikt(journalRows);
  const again = takenAgainAt(journalRows);
  // Nothing is taken away, or it was given back: there is nobody to tell and nothing to register for that. What went
  // past Uppsikt since is taken away all the same.
  const isGivenUp = standing !== null && !isTaken(standing) && past === null;
  const tasks = [
    ...nameLeft(operator),
    ...inputsLeft(decision, isGivenUp),
    ...(isGivenUp ? [] : aboutMeasure(decision, { pastAct: past?.act ?? null, byHand: handActIn(journalRows), again })),
    ...judgementLeft(secrecy, journalRows),
    ...registryLeft(decision, { isGivenUp, isMarked }),
    ...printLeft(retentionAtSealing?.paper, isMarked || isSecrecy(decision)),
    ...answerLeft(decision, journalRows, isGivenUp),
  ];
  return [
    ...threatLeft(decision, journalRows),
    ...tasks.filter(({ part }) => !journalRows.some((row, at) => isDoneBy(part, row, at > again))),
  ];
}

/** @param today YYYY-MM-DD where the official is: somebody is shut out, and the day has come to look at that again */
export function reviewLeft(
  { decision }: Pick<SealedFacts, 'decision'>,
  journalRows: LifeRow[],
  today: string,
): LeftTask[] {
  const due = reviewDayOf({ decision, journalRows });
  return due !== null && due <= today ? [{ part: 'ban-review', due }] : [];
}

/** Only records from before the name was asked for, and from a browser whose settings could not be read. */
const nameLeft = ({ name }: SealedFacts['operator']): LeftTask[] =>
  isText(name) ? [] : [{ part: 'operator', due: null }];

/**
 * What the ground asks for and has not been given. Evidence that was only saved stands on its ground too;
 * a measure that came to nothing does not.
 */
function inputsLeft({ inputs = [], measure, completion }: Judged, isGivenUp: boolean): LeftTask[] {
  const isLacking = inputs.some(({ required, value }) => required === true && value === null);
  const isSaidAlready = completion?.parts.includes('inputs') === true;
  return isLacking && !isSaidAlready && (!isGivenUp || measure === null) ? [{ part: 'inputs', due: null }] : [];
}

/** It was asked and nobody has said how it is judged; whatever became of the item. Half a judgement is none. */
const judgementLeft = (secrecy: SealedFacts['secrecy'], journalRows: LifeRow[]): LeftTask[] =>
  secrecy?.asked === true && !isJudged(secrecy) && secrecyIn(journalRows) === null
    ? [{ part: 'secrecy', due: null }]
    : [];

/** What may be secret is registered, whatever became of the item (OSL 5 kap. 1 §; guideline l.81). */
function registryLeft(judged: Judged, { isGivenUp, isMarked }: { isGivenUp: boolean; isMarked: boolean }): LeftTask[] {
  const isSaidAlready = !isGivenUp && judged.completion?.parts.includes('registry') === true;
  return (isMarked || isSecrecy(judged)) && !isSaidAlready ? [{ part: 'registry', due: null }] : [];
}

/** By the plan as it was then: what may be secret is printed whatever became of the item (guideline l.81). */
const printLeft = (paper: PaperDemand | undefined, maySecret: boolean): LeftTask[] =>
  paper === 'all' || (paper === 'secret' && maySecret) ? [{ part: 'print', due: null }] : [];

/** Records from before the route was kept have the ground alone. */
export const isSecrecy = ({ route, groundId }: Judged): boolean =>
  route === 'secrecy' || (route === undefined && groundId === 'sekretess');

/**
 * A colleague is asked: also where only evidence was saved, for the removal waits and the item is still there. One who
 * says that it may stay is not done with while it is hidden.
 */
function answerLeft(decision: Judged, journalRows: LifeRow[], isGivenUp: boolean): LeftTask[] {
  const heard = heardOf(decision, journalRows);
  if (heard === 'waiting' && (!isGivenUp || decision.measure === null)) return [{ part: 'second-eyes', due: null }];
  return heard === 'keep' && IS_HIDDEN.has(standingOf(journalRows)) ? [{ part: 'show-again', due: null }] : [];
}

interface Done {
  /** What was pressed past Uppsikt: it counts where what was decided takes nothing away. */
  pastAct: Act | null;
  /** What the official says to have done: by hand only evidence is saved. */
  byHand: HandAct | null;
  /** Where in the life it was taken once more; -1 where it was not. */
  again: number;
}

function aboutMeasure(judged: Judged, { pastAct, byHand, again }: Done): LeftTask[] {
  const { completion, measure, notice } = judged;
  const isByHand = byHand === 'removed' || byHand === 'hidden';
  const isTakenAway = !LEAVES.includes(measure) || !LEAVES.includes(pastAct) || isByHand;
  const parts = completion?.parts ?? [];
  const tasks: LeftTask[] = parts.map((part) => ({ part, due: completion?.due ?? null }));
  // 'later' too: where nothing else is left for the day, nobody would think of it again.
  const isAsked = notice !== undefined && notice.plan !== 'not-told' && (!isToldOf(notice.told, judged) || again >= 0);
  if (isTakenAway && isAsked && !parts.includes('notice')) tasks.push({ part: 'notice', due: null });
  return tasks;
}

/** Somebody is threatened whatever became of the item. */
function threatLeft({ route }: Pick<Decision, 'route'>, journalRows: LifeRow[]): LeftTask[] {
  const ticks = threatTicks(journalRows);
  return route === 'threat' && THREAT_STEPS.some((step) => ticks[step] === undefined)
    ? [{ part: 'threat', due: null }]
    : [];
}

/**
 * Which row does away with which task. A `note` says in `about` what it is about. A row without words does away with
 * nothing.
 */
function isDoneBy(part: LeftPart, { kind, data }: Pick<JournalRow, 'kind' | 'data'>, isOfLast: boolean): boolean {
  // That it was given back says nothing of why it was taken; nor does what was told of a taking before the last one.
  if (part === 'notice')
    return isOfLast && kind === part && data.about !== 'restored' && (data.told === true || isText(data.reason));
  if (part === 'registry') return kind === part && isText(data.where);
  if (kind !== 'note' || data.about !== part) return false;
  if (part === 'second-eyes') return isText(data.of) && isText(data.answer);
  if (part === 'print') return isText(data.by) && isText(data.on);
  return isText(part === 'operator' ? data.name : data.text);
}
