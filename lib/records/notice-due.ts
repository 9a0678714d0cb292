/** What the author of a record's item may be told now: why it was taken away, or that it is back. */
import { pastUppsikt } from '../domain/past-uppsikt';
import { standingOf } from '../domain/standing';
import { leftToDo, type LeftTask, type SealedFacts } from './left-to-do';

export type NoticeDue = 'measure' | 'restored';

type Life = Parameters<typeof leftToDo>[1];

/** Null where there is nothing to tell, or the official has said why the author is not told. */
export function noticeDue(facts: SealedFacts, life: Life): NoticeDue | null {
  if (leftToDo(facts, life).some(({ part }) => part === 'notice')) return 'measure';
  const { notice } = facts.decision;
  if (notice === undefined || standingOf(life) !== 'shown-again' || pastUppsikt(life) !== null) return null;
  // Whoever was not to know that it was taken is not told that it is back: by the plan, or by what was said last.
  const ofMeasure = life.findLast(({ kind, data }) => kind === 'notice' && data.about !== 'restored');
  if (ofMeasure?.data.told === false || (notice.plan === 'not-told' && ofMeasure === undefined)) return null;
  const lastBack = life.findLastIndex(({ data }) => data.outcome === 'shown-again');
  const isAnswered = life.some(({ kind, data }, at) => at > lastBack && kind === 'notice' && data.about === 'restored');
  return isAnswered ? null : 'restored';
}

/** Whoever was told that it was taken away believes so until they hear that it is back; nobody else waits for that. */
export function restoredLeft(facts: SealedFacts, life: Life): LeftTask[] {
  const wasTold =
    facts.decision.notice?.told !== undefined ||
    life.some(({ kind, data }) => kind === 'notice' && data.about !== 'restored' && data.told === true);
  return wasTold && noticeDue(facts, life) === 'restored' ? [{ part: 'notice-restored', due: null }] : [];
}
