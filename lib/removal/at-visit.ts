/**
 * The gone-check at a later visit: of an item whose handling said that it was away and that stands on the page that is
 * open now, and of what was removed or kept in a thread that is open now. Nothing is pressed and no menu opened; what
 * was seen is journalled with how and under which account. What has come back is told: the earlier end stays in the
 * record's life, and this one comes after it.
 */
import { destroys, type Act } from '../domain/act';
import { actOf, type Flow } from '../domain/flow';
import type { JournalRow } from '../domain/journal';
import type { GoneCheck, RemovalOutcome } from '../domain/outcome';
import { pastRow } from '../domain/past-uppsikt';
import { standingOf } from '../domain/standing';
import { end } from './end-flow';
import { doneOutcome, outcomeOf } from './outcome-of-act';
import type { FlowEnv } from './environment';
import { lookRow, lookUnderAccount } from './look';
import { seenAfter, wasByHand } from './perform';

/** Away from the page or from others' eyes, or nobody knows. */
const AWAY: ReadonlySet<RemovalOutcome> = new Set([
  'removed',
  'trashed',
  'hidden',
  'marked-spam',
  'done-by-hand',
  'said-removed',
  'unknown',
]);

/**
 * @param flows all of one item's, newest last
 * @returns the one that says it is away; undefined where none does, and while one is still running
 */
export function handledAway(flows: Flow[]): Flow | undefined {
  return lastThatStands(flows, AWAY);
}

function lastThatStands(flows: Flow[], wanted: ReadonlySet<RemovalOutcome>): Flow | undefined {
  if (flows.some(({ phase }) => phase !== 'ended')) return undefined;
  const sealed = flows.filter(({ evidenceId }) => evidenceId !== null);
  const standing = standingOf(sealed.map(({ outcome }) => ({ kind: 'action', data: { outcome } })));
  return standing !== null && wanted.has(standing) ? sealed.findLast(({ outcome }) => outcome === standing) : undefined;
}

/** Removed, or perhaps, and left where it is: what a thread that is open again can say of it. */
const REMOVED: ReadonlySet<RemovalOutcome> = new Set(['removed', 'trashed', 'done-by-hand', 'said-removed', 'unknown']);
const KEPT: ReadonlySet<RemovalOutcome> = new Set(['saved-only', 'still-present', 'undone']);

/**
 * @param flows all of one item's, newest last
 * @returns the one that a thread may say more of, whether the item stands in it or not
 */
export function handledIn(flows: Flow[]): Flow | undefined {
  const removed = lastThatStands(flows, REMOVED);
  if (removed !== undefined) return destroys(actOf(removed) ?? 'delete') ? removed : undefined;
  return lastThatStands(flows, KEPT);
}

/** One row of a kind a day says all that a visit every hour would. */
const DAY = 24 * 3_600_000;

/**
 * Whether a look would tell the record nothing: the last one at a visit is of today, or the record says that the item
 * went past Uppsikt, which is another look's matter (evidence/seen-back).
 */
export function isToldToday(journalRows: Pick<JournalRow, 'kind' | 'data' | 'at'>[], now: Date): boolean {
  const last = journalRows.findLast(({ kind, data }) => kind === 'gone-check' && data.when === 'visit');
  return (last !== undefined && now.getTime() - Date.parse(last.at) < DAY) || pastRow(journalRows) !== null;
}

/**
 * *Borttaget* and *kvar* at a later visit of the thread. What is there although it was removed is told where it stands
 * (`lookAtVisit`), and where the page cannot tell, nothing is written.
 *
 * @example await lookInThread(flow, env, isStill) // 'gone'
 */
export async function lookInThread(
  flow: Flow,
  env: FlowEnv,
  isStill: () => Promise<boolean>,
): Promise<GoneCheck['kind'] | 'handled-meanwhile'> {
  const gone = await look(flow, 'delete', env);
  if (!(await isStill())) return 'handled-meanwhile';
  const isKept = flow.outcome !== null && KEPT.has(flow.outcome);
  if (gone.kind !== 'gone' && !(isKept && gone.kind === 'present')) return gone.kind;
  await env.evidence.journal(flow, 'gone-check', { ...lookRow(gone, gone.kind), when: 'visit' });
  if (flow.outcome !== 'unknown' && flow.outcome !== 'said-removed') return gone.kind;
  // Found away before anything was pressed: nobody is known to have removed it.
  if (flow.outcome === 'unknown' && flow.word === 'already-absent') return gone.kind;
  const outcome = wasByHand(flow) ? 'done-by-hand' : doneOutcome(actOf(flow) ?? 'delete');
  await end({ ...flow, gone }, outcome, outcome, env, { when: 'visit' }, true);
  return gone.kind;
}

const look = (flow: Flow, act: Act, env: FlowEnv): Promise<GoneCheck> =>
  lookUnderAccount(
    flow.ref,
    { readAccount: (ref) => env.page.readAccount(ref), seen: () => env.page.seen(flow.ref, act, flow.startedAt) },
    env.clock,
  );

/**
 * @param isStill whether the flow still is what is known of the item; the look takes
 *   seconds, and the official may have begun something meanwhile
 * @returns what was seen
 * @example await lookAtVisit(flow, env, isStill) // 'back'
 */
export async function lookAtVisit(
  flow: Flow,
  env: FlowEnv,
  isStill: () => Promise<boolean>,
): Promise<GoneCheck['kind'] | 'handled-meanwhile'> {
  const act = actOf(flow) ?? 'delete';
  const gone = await look(flow, act, env);
  if (!(await isStill())) return 'handled-meanwhile';
  const kind = seenAfter(flow.outcome, act, gone.kind);
  await env.evidence.journal(flow, 'gone-check', { ...lookRow(gone, kind), when: 'visit' });
  const outcome = outcomeOf(act, kind);
  if (outcome === 'came-back' || outcome === 'still-present')
    // One line at the foot of the page and the word on the item's control say it at every visit.
    await end({ ...flow, gone: { ...gone, kind } }, outcome, outcome, env, { when: 'visit' }, true);
  return kind;
}
