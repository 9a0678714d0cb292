/** What is still to be done about a decision, by the record and its life. The sealed part never changes; what is done later is a row of its own. */
import type { CompletionPart, Decision } from './decision';
import type { JournalRow } from './journal';

export interface OpenTask {
  part: CompletionPart | 'second-eyes';
  /** YYYY-MM-DD; null where no day is set. */
  due: string | null;
}

/** Nothing was taken away, so there is nobody to tell and nothing to register for that. */
const NOTHING_TAKEN = ['saved-only', 'undone', 'wrong-account', 'changed-since-saved', 'still-present', 'capture-failed', 'store-failed', 'verify-failed', 'copy-failed', 'removal-off', 'interrupted'];

/** Which row does away with which task. A `note` says in `about` what it is about. */
export const doneBy = (part: OpenTask['part'], { kind, data }: Pick<JournalRow, 'kind' | 'data'>): boolean =>
  kind === (part === 'notice' || part === 'registry' ? part : 'note') && (part === 'notice' || part === 'registry' || data.about === part);

/**
 * @param life the record's journal rows in order
 * @example openTasks(part.decision, life) // [{ part: 'notice', due: '2026-11-24' }]
 */
export function openTasks(decision: Pick<Decision, 'completion' | 'notice' | 'secondEyes' | 'measure'>, life: Pick<JournalRow, 'kind' | 'data'>[]): OpenTask[] {
  const ended = life.findLast(({ data }) => typeof data.outcome === 'string')?.data.outcome;
  if (typeof ended === 'string' && NOTHING_TAKEN.includes(ended)) return [];
  if (life.some(({ kind }) => kind === 'undone') && ended === undefined) return [];
  const tasks: OpenTask[] = (decision.completion?.parts ?? []).map((part) => ({ part, due: decision.completion?.due ?? null }));
  if ((decision.measure === 'remove' || decision.measure === 'hide') && decision.notice?.plan === 'to-be-told' && !tasks.some(({ part }) => part === 'notice')) tasks.push({ part: 'notice', due: null });
  if (decision.secondEyes !== undefined && decision.secondEyes !== null && decision.secondEyes.answer === null) tasks.push({ part: 'second-eyes', due: null });
  return tasks.filter(({ part }) => !life.some((row) => doneBy(part, row)));
}
