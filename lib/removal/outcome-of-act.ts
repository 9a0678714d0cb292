/** The outcome of an act, from what was seen of the item afterwards. Pure. */
import type { Act } from '../domain/act';
import type { GoneCheck, RemovalOutcome } from '../domain/outcome';

type Seen = GoneCheck['kind'];

/**
 * The outcome of a finished act, and the observations that prove it. An item hidden from others may look gone to us,
 * and an item that is gone needs no hiding.
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

/** The outcome of each act when it is done. Each is an end reason too. */
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
 * @example outcomeOf('delete', 'hidden') // 'still-present': it is only hidden, and should be gone
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
