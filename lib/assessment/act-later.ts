/**
 * Whether a sealed decision carries an act that comes later: the same judgement is not
 * asked for twice, and none is slipped past the gate. Pure.
 */
import { isReversal, type Act } from '../domain/act';
import type { Decision } from '../domain/decision';
import type { ElectionLists } from '../domain/election';
import type { JournalRow } from '../domain/journal';
import type { RemovalOutcome } from '../domain/outcome';
import { pastUppsikt } from '../domain/past-uppsikt';
import { heardOf, type Heard } from '../domain/second-eyes';
import { isTaken, standingOf } from '../domain/standing';
import { touchesOfReading, type Read } from './party-touch';

/**
 * `ok`, or why not: `not-judged` (only evidence was saved, or only criticism was found), `no-disposal` (nothing lets
 * the original leave), `second-eyes` (a colleague's answer is waited for), `kept` (the colleague said that it may
 * stay), `not-in-force` (there is nothing to take back).
 */
export type ActLater = 'ok' | 'not-judged' | 'no-disposal' | 'second-eyes' | 'kept' | 'not-in-force';

/** What may be taken back, and by which act. */
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
 * A colleague has said yes to what was only saved: no measure was decided, so the item is judged again where it stands.
 * Not where it was saved once more since, or where it went past Uppsikt: then there is nothing to judge again.
 *
 * @param life the record's rows in order
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
 * What is heard on the day of the act: an election period may have begun since it was sealed, and then asks of what
 * nobody was asked about.
 *
 * @param election what is looked for on that day; null where no period holds
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
 * @param standing what stands by the record's life (lib/domain/standing)
 * @param heard what a colleague has answered by now (heardToday)
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
  if (heard === 'keep') return 'kept';
  // Hiding can be taken back, and is what is left to do while the answer is waited for.
  if (act === 'delete' && heard === 'waiting') return 'second-eyes';
  return act === 'delete' && decision.tier === 'house-rule' && decision.originalDisposal.kind === 'missing'
    ? 'no-disposal'
    : 'ok';
}
