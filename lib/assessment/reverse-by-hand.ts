/**
 * Which measure of a record can only be reversed by hand, on the platform. Hidden items and comments that are turned
 * off are restored through Uppsikt instead, and a ban ends with its review. Pure.
 */
import type { Act } from '../domain/act';
import { handActIn, sinceHandAct } from '../domain/by-hand-act';
import type { Completion } from '../domain/completion';
import type { Decision } from '../domain/decision';
import type { JournalRow } from '../domain/journal';
import type { RemovalOutcome } from '../domain/outcome';
import { lossIn } from '../domain/loss';
import { pastRow } from '../domain/past-uppsikt';
import { isTaken, standingOf } from '../domain/standing';
import type { BroughtBack } from '../help/measures';

const ACT_OF: Partial<Record<RemovalOutcome, BroughtBack>> = {
  removed: 'delete',
  'done-by-hand': 'delete',
  'said-removed': 'delete',
  trashed: 'trash',
  banned: 'ban',
  'user-hidden': 'hide-user',
  // It was tried through Uppsikt, without effect.
  'still-hidden': 'hide',
};

const CAN_BE: Partial<Record<Act | 'remove' | 'answer', BroughtBack>> = {
  remove: 'delete',
  delete: 'delete',
  hide: 'hide',
  'hide-user': 'hide-user',
  ban: 'ban',
  spam: 'spam',
  trash: 'trash',
  'comments-off': 'comments-off',
};

/**
 * @param journalRows the record's rows in order
 * @returns null when nothing is in force, when Uppsikt itself restores it, or when nobody here is known to have done it
 */
export function toReverseByHand(
  { measure, ban }: Pick<Decision, 'measure' | 'ban'>,
  journalRows: Pick<JournalRow, 'kind' | 'data'>[],
): BroughtBack | null {
  const past = pastRow(journalRows);
  if (past !== null) {
    const act = lossIn(past)?.act ?? null;
    const reversed = act === null ? null : (CAN_BE[act] ?? null);
    // A ban made anew after it was lifted has no review.
    const isReviewed = ban !== undefined && !isLifted(journalRows.slice(0, journalRows.indexOf(past)));
    return isReviewed && shutsOut(reversed) ? null : reversed;
  }
  const standing = standingOf(sinceHandAct(journalRows));
  if (standing === null) {
    const byHand = handActIn(journalRows);
    return byHand === 'removed' ? 'delete' : byHand === 'hidden' ? 'hide' : null;
  }
  if (!isTaken(standing)) return null;
  const decided = CAN_BE[measure ?? 'answer'] ?? null;
  const reversed = standing === 'unknown' || decided === 'trash' ? decided : (ACT_OF[standing] ?? null);
  return ban !== undefined && shutsOut(reversed) ? null : reversed;
}

const shutsOut = (act: BroughtBack | null): boolean => act === 'ban' || act === 'hide-user';

/** By its review. */
const isLifted = (journalRows: Pick<JournalRow, 'kind' | 'data'>[]): boolean =>
  journalRows.findLast(({ kind, data }) => kind === 'note' && data.about === 'ban-review')?.data.until === null;

/** A reversal is noted only of the measure that is in force. Checked again when it is stored. */
export const mayNote = (
  { act }: Pick<Extract<Completion, { part: 'reversal' }>, 'act'>,
  decision: Pick<Decision, 'measure' | 'ban'>,
  journalRows: Pick<JournalRow, 'kind' | 'data'>[],
): boolean => act === toReverseByHand(decision, journalRows);
