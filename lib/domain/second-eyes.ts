/**
 * A colleague's answer about a sealed decision, from the decision itself and from later notes in the record's journal.
 * Pure.
 */
import type { Decision } from './decision';
import type { JournalRow } from './journal';

/** `not-asked`: nothing required second eyes. `waiting`: something did, and nobody has answered. */
export type Heard = 'not-asked' | 'waiting' | 'remove' | 'keep';

/** The parts of the sealed answer that are needed. The reason for asking (`why`) does not matter. */
type Answered = Pick<NonNullable<Decision['secondEyes']>, 'of' | 'answer'> &
  Partial<Pick<NonNullable<Decision['secondEyes']>, 'why'>>;

/**
 * @param journalRows the record's journal rows in order; the last answer counts
 * @example heardOf({ secondEyes: { why: 'pack', of: null, answer: null } }, []) // 'waiting'
 */
export function heardOf(
  { secondEyes }: { secondEyes?: Answered | null | undefined },
  journalRows: readonly Pick<JournalRow, 'kind' | 'data'>[],
): Heard {
  const later = journalRows.findLast(({ kind, data }) => kind === 'note' && data.about === 'second-eyes')?.data.answer;
  if (later === 'remove' || later === 'keep') return later;
  if (secondEyes === undefined || secondEyes === null) return 'not-asked';
  // A yes without a name does not count, even in records sealed before the name was asked for.
  if (secondEyes.answer === 'remove' && (secondEyes.of ?? '').trim() === '') return 'waiting';
  return secondEyes.answer ?? 'waiting';
}
