/**
 * What is still to be done about a decision, by the record and its life. The sealed
 * part never changes; what is done later is a row of its own.
 */
import type { CompletionPart, Decision } from './decision';
import type { JournalRow } from './journal';
import { THREAT_STEPS, threatTicks } from './routes';
import { isTaken, standingOf } from './standing';

export interface OpenTask {
  part: CompletionPart | 'second-eyes' | 'threat';
  /** YYYY-MM-DD; null where no day is set. */
  due: string | null;
}

/** Takes nothing from anybody's eyes. */
const LEAVES: readonly (Decision['measure'] | undefined)[] = [
  undefined,
  null,
  'answer',
  'edit',
  'unhide',
  'comments-on',
];

/** Which row does away with which task. A `note` says in `about` what it is about. */
const doneBy = (
  part: Exclude<OpenTask['part'], 'threat'>,
  { kind, data }: Pick<JournalRow, 'kind' | 'data'>,
): boolean =>
  kind === (part === 'notice' || part === 'registry' ? part : 'note') &&
  (part === 'notice' || part === 'registry' || data.about === part);

/**
 * @param life the record's journal rows in order
 * @example openTasks(part.decision, life) // [{ part: 'notice', due: '2026-11-24' }]
 */
type LifeRow = Pick<JournalRow, 'kind' | 'data'> & Partial<Pick<JournalRow, 'at' | 'operator'>>;

export function openTasks(
  decision: Pick<Decision, 'completion' | 'notice' | 'secondEyes' | 'measure' | 'route'>,
  life: LifeRow[],
): OpenTask[] {
  const threat = threatLeft(decision, life);
  // Nothing is taken away, or it was given back: there is nobody to tell and nothing to register for that.
  const standing = standingOf(life);
  if (standing !== null && !isTaken(standing)) return threat;
  const tasks: OpenTask[] = (decision.completion?.parts ?? []).map((part) => ({
    part,
    due: decision.completion?.due ?? null,
  }));
  if (
    !LEAVES.includes(decision.measure) &&
    decision.notice?.plan === 'to-be-told' &&
    !tasks.some(({ part }) => part === 'notice')
  )
    tasks.push({ part: 'notice', due: null });
  if (decision.secondEyes !== undefined && decision.secondEyes !== null && decision.secondEyes.answer === null)
    tasks.push({ part: 'second-eyes', due: null });
  return [...threat, ...tasks.filter(({ part }) => part !== 'threat' && !life.some((row) => doneBy(part, row)))];
}

/** Somebody is threatened whatever became of the item. */
function threatLeft({ route }: Pick<Decision, 'route'>, life: LifeRow[]): OpenTask[] {
  const ticks = threatTicks(life);
  return route === 'threat' && THREAT_STEPS.some((step) => ticks[step] === undefined)
    ? [{ part: 'threat', due: null }]
    : [];
}
