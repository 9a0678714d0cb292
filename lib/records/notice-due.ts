/** What the author of a record's item may be told now: why it was removed, or that it is restored. */
import { pastUppsikt } from '../domain/past-uppsikt';
import { isRestored, isRestoredIn, standingOf } from '../domain/standing';
import { leftToDo, type LeftTask, type SealedFacts } from './left-to-do';

export type NoticeDue = 'measure' | 'restored';

type JournalRows = Parameters<typeof leftToDo>[1];

/** Null when there is nothing to tell, or when the official has said why the author is not told. */
export function noticeDue(facts: SealedFacts, journalRows: JournalRows): NoticeDue | null {
  if (leftToDo(facts, journalRows).some(({ part }) => part === 'notice')) return 'measure';
  const { notice } = facts.decision;
  if (notice === undefined || !isRestored(standingOf(journalRows)) || pastUppsikt(journalRows) !== null) return null;
  // An author who was not to be told of the removal, by the plan or by the latest notice, is not told of the
  // restoration.
  const ofMeasure = journalRows.findLast(({ kind, data }) => kind === 'notice' && data.about !== 'restored');
  if (ofMeasure?.data.told === false || (notice.plan === 'not-told' && ofMeasure === undefined)) return null;
  const lastBack = journalRows.findLastIndex(isRestoredIn);
  const isAnswered = journalRows.some(
    ({ kind, data }, at) => at > lastBack && kind === 'notice' && data.about === 'restored',
  );
  return isAnswered ? null : 'restored';
}

/**
 * An author who was told of the removal believes it stands until told otherwise, so only they must be told of the
 * restoration.
 */
export function restoredLeft(facts: SealedFacts, journalRows: JournalRows): LeftTask[] {
  const wasTold =
    facts.decision.notice?.told !== undefined ||
    journalRows.some(({ kind, data }) => kind === 'notice' && data.about !== 'restored' && data.told === true);
  return wasTold && noticeDue(facts, journalRows) === 'restored' ? [{ part: 'notice-restored', due: null }] : [];
}
