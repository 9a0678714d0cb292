/**
 * The gone-check at a later visit. It covers items that were reported gone and stand on the page that is open now, and
 * items that were removed or kept in a thread that is open now. Nothing is pressed and no menu opened. Each result is
 * journalled with how it was seen and under which account. An item that has come back gets a new end; the earlier end
 * stays in its journal.
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

/** The item is gone from the page or hidden from others, or nobody knows. */
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
 * @param flows all flows of one item, newest last
 * @returns the flow that says the item is gone; undefined when none does, or when one is still running
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

/** Outcomes that a reopened thread can add to: removed or perhaps removed, and kept. */
const REMOVED: ReadonlySet<RemovalOutcome> = new Set(['removed', 'trashed', 'done-by-hand', 'said-removed', 'unknown']);
const KEPT: ReadonlySet<RemovalOutcome> = new Set(['saved-only', 'still-present', 'undone']);

/**
 * @param flows all flows of one item, newest last
 * @returns the flow that a reopened thread can add to, whether the item is in it or not
 */
export function handledIn(flows: Flow[]): Flow | undefined {
  const removed = lastThatStands(flows, REMOVED);
  if (removed !== undefined) return destroys(actOf(removed) ?? 'delete') ? removed : undefined;
  return lastThatStands(flows, KEPT);
}

/** One row of a kind per day is enough. Milliseconds. */
const DAY = 24 * 3_600_000;

/**
 * Whether a look would add nothing to the record: the last look at a visit was within a day, or the record says that
 * the item was removed outside Uppsikt, which evidence/seen-back handles.
 */
export function isLookRedundant(journalRows: Pick<JournalRow, 'kind' | 'data' | 'at'>[], now: Date): boolean {
  const last = journalRows.findLast(({ kind, data }) => kind === 'gone-check' && data.when === 'visit');
  return (last !== undefined && now.getTime() - Date.parse(last.at) < DAY) || pastRow(journalRows) !== null;
}

/**
 * Journals *borttaget* and *kvar* at a later visit of the thread. An item that is present although it was removed is
 * handled by `lookAtVisit`. When the page cannot tell, nothing is written.
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
  // The item was already absent before anything was pressed, so it is not known who removed it.
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
 * @param isStill whether this flow is still the last word on the item; a look takes seconds, and the official may have
 *   begun something meanwhile
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
    // `told` is true: a line at the foot of the page and the text on the item's control show it at every visit.
    await end({ ...flow, gone: { ...gone, kind } }, outcome, outcome, env, { when: 'visit' }, true);
  return kind;
}
