/** What an act ended in, by what was seen of the item afterwards. Pure. */
import type { Act } from '../domain/act';
import type { GoneCheck, RemovalOutcome } from '../domain/outcome';

type Seen = GoneCheck['kind'];

/**
 * Done, and the kinds of seeing that say so. Hidden from everybody else may look
 * gone from here, and what is gone nobody needs to have hidden.
 */
const DONE: Record<Act, { outcome: DoneOutcome; when: readonly Seen[] }> = {
  delete: { outcome: 'removed', when: ['gone'] },
  trash: { outcome: 'trashed', when: ['gone'] },
  hide: { outcome: 'hidden', when: ['hidden', 'gone'] },
  spam: { outcome: 'marked-spam', when: ['hidden', 'gone'] },
  'hide-user': { outcome: 'user-hidden', when: ['hidden', 'gone'] },
  ban: { outcome: 'banned', when: ['hidden', 'gone'] },
  'comments-off': { outcome: 'comments-off', when: ['hidden', 'gone'] },
  'comments-on': { outcome: 'comments-on', when: ['present', 'back'] },
  unhide: { outcome: 'shown-again', when: ['present', 'back'] },
  edit: { outcome: 'edit-opened', when: [] },
};

/** How an act ends when it is done; each is a word of the flow too. */
export type DoneOutcome =
  | 'removed'
  | 'trashed'
  | 'hidden'
  | 'marked-spam'
  | 'user-hidden'
  | 'banned'
  | 'comments-off'
  | 'comments-on'
  | 'shown-again'
  | 'edit-opened';

export const doneOutcome = (act: Act): DoneOutcome => DONE[act].outcome;

export const isDone = (act: Act, seen: Seen): boolean => DONE[act].when.includes(seen);

/**
 * @example outcomeOf('hide', 'hidden') // 'hidden'
 * @example outcomeOf('unhide', 'hidden') // 'still-hidden'
 * @example outcomeOf('delete', 'hidden') // 'still-present': it is only hidden, and was to go
 */
export function outcomeOf(
  act: Act,
  seen: Seen,
): Extract<RemovalOutcome, DoneOutcome | 'still-hidden' | 'came-back' | 'still-present' | 'unknown'> {
  if (isDone(act, seen)) return DONE[act].outcome;
  if (seen === 'unknown') return 'unknown';
  if (act === 'unhide' || act === 'comments-on') return seen === 'hidden' ? 'still-hidden' : 'unknown';
  return seen === 'back' ? 'came-back' : 'still-present';
}
