/**
 * What a colleague has answered about a sealed decision, by the decision itself and by what was noted in its record's
 * journal after it. Pure.
 */
import type { Decision } from './decision';
import type { JournalRow } from './journal';

/** `not-asked`: nothing called for a second pair of eyes. `waiting`: something did, and nobody has answered. */
export type Heard = 'not-asked' | 'waiting' | 'remove' | 'keep';

/** As much of the sealed answer as tells; `why` it was asked does not matter. */
type Answered = Pick<NonNullable<Decision['secondEyes']>, 'of' | 'answer'> &
  Partial<Pick<NonNullable<Decision['secondEyes']>, 'why'>>;

/**
 * @param life the record's journal rows in order; the last answer is the one that holds
 * @example heardOf({ secondEyes: { why: 'pack', of: null, answer: null } }, []) // 'waiting'
 */
export function heardOf(
  { secondEyes }: { secondEyes?: Answered | null | undefined },
  journalRows: readonly Pick<JournalRow, 'kind' | 'data'>[],
): Heard {
  const later = journalRows.findLast(({ kind, data }) => kind === 'note' && data.about === 'second-eyes')?.data.answer;
  if (later === 'remove' || later === 'keep') return later;
  if (secondEyes === undefined || secondEyes === null) return 'not-asked';
  // A yes from nobody in particular is none, in what was sealed before the name was asked for too.
  if (secondEyes.answer === 'remove' && (secondEyes.of ?? '').trim() === '') return 'waiting';
  return secondEyes.answer ?? 'waiting';
}
