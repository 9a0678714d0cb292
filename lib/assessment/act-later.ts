/**
 * Whether a sealed decision permits a later act, so that the same judgement is not asked for twice and no act bypasses
 * the gate. Pure.
 */
import { isReversal, type Act } from '../domain/act';
import type { Decision } from '../domain/decision';
import type { ElectionLists } from '../domain/election';
import type { JournalRow } from '../domain/journal';
import type { RemovalOutcome } from '../domain/outcome';
import { pastUppsikt } from '../domain/past-uppsikt';
import { heardOf, type Heard } from '../domain/second-eyes';
import { isRestored, isTaken, standingOf } from '../domain/standing';
import { touchesOfReading, type Read } from './party-touch';

/**
 * `ok`, or why not: `not-judged` (only evidence was saved, or only criticism was found), `no-disposal` (no decision
 * permits disposal of the original), `second-eyes` (a colleague's answer is pending), `kept` (the colleague said that
 * it may stay), `decision-changed` (the decision was changed and the item shown again), `not-in-force` (there is
 * nothing to reverse).
 */
export type ActLater =
  | 'ok'
  | 'not-judged'
  | 'no-disposal'
  | 'second-eyes'
  | 'kept'
  | 'decision-changed'
  | 'not-in-force';

/** Which outcomes can be reversed, and by which act. */
const REVERSED_BY: Partial<Record<RemovalOutcome, Act>> = {
  hidden: 'unhide',
  'marked-spam': 'unhide',
  'still-hidden': 'unhide',
  'comments-off': 'comments-on',
};

/** @example reversalOf('hidden') // 'unhide' */
export const reversalOf = (standing: RemovalOutcome | null): Act | null =>
  standing === null ? null : (REVERSED_BY[standing] ?? null);

/**
 * Whether a colleague has said yes to an item that was only saved. No measure was decided, so the item is judged again
 * on its page. Not if it has a newer record or was removed outside Uppsikt: then there is nothing to judge again.
 *
 * @param journalRows the record's journal rows in order
 */
export const isToAssessAgain = (
  decision: Pick<Decision, 'measure' | 'secondEyes'>,
  journalRows: Pick<JournalRow, 'kind' | 'data'>[],
  hasNewer: boolean,
): boolean =>
  decision.measure === null &&
  !hasNewer &&
  heardOf(decision, journalRows) === 'remove' &&
  !isTaken(standingOf(journalRows)) &&
  pastUppsikt(journalRows) === null;

/**
 * The colleague's answer on the day of the act. An election period may have begun since sealing, and then requires an
 * answer that was not required before.
 *
 * @param election what is looked for on that day; null outside an election period
 */
export function heardToday(
  { decision, item }: { decision: Pick<Decision, 'secondEyes'>; item: Read },
  journalRows: readonly Pick<JournalRow, 'kind' | 'data'>[],
  election: ElectionLists | null,
): Heard {
  const heard = heardOf(decision, journalRows);
  const touches = touchesOfReading(item, election) ?? [];
  return heard === 'not-asked' && touches.length > 0 ? 'waiting' : heard;
}

/**
 * @param standing the measure in force according to the journal (lib/domain/standing)
 * @param heard what a colleague has answered so far (heardToday)
 */
export function mayActLater(
  decision: Pick<Decision, 'measure' | 'criticismTest' | 'tier' | 'originalDisposal'>,
  act: Act,
  standing: RemovalOutcome | null,
  heard: Heard,
): ActLater {
  if (isReversal(act)) return reversalOf(standing) === act ? 'ok' : 'not-in-force';
  const judged =
    decision.measure !== undefined &&
    decision.measure !== null &&
    decision.measure !== 'answer' &&
    decision.criticismTest !== 'only-criticism';
  if (!judged || !(act === 'delete' || act === 'hide')) return 'not-judged';
  // The decision was changed: the item is judged again on its page. An archive tab may still show it as hidden.
  if (isRestored(standing)) return 'decision-changed';
  if (heard === 'keep') return 'kept';
  // Hiding can be reversed, so it is permitted while the answer is pending.
  if (act === 'delete' && heard === 'waiting') return 'second-eyes';
  return act === 'delete' && decision.tier === 'house-rule' && decision.originalDisposal.kind === 'missing'
    ? 'no-disposal'
    : 'ok';
}
