/**
 * The gone-check at a later visit: an item whose handling said that it was away stands on the page that is open now. It
 * is looked at once, nothing is pressed and no menu opened; what was seen is journalled with how. What has come back is
 * told: the earlier end stays in the record's life, and this one comes after it.
 */
import { actOf, type Flow } from '../domain/flow';
import type { GoneCheck, RemovalOutcome } from '../domain/outcome';
import { standingOf } from '../domain/standing';
import { end } from './end';
import { outcomeOf } from './ends';
import type { FlowEnv } from './environment';
import { lookUnderAccount } from './look';
import { seenAfter } from './perform';

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
  if (flows.some(({ phase }) => phase !== 'ended')) return undefined;
  const sealed = flows.filter(({ evidenceId }) => evidenceId !== null);
  const standing = standingOf(sealed.map(({ outcome }) => ({ kind: 'action', data: { outcome } })));
  return standing !== null && AWAY.has(standing) ? sealed.findLast(({ outcome }) => outcome === standing) : undefined;
}

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
  const gone = await lookUnderAccount(
    flow.ref,
    { readAccount: (ref) => env.page.readAccount(ref), seen: () => env.page.seen(flow.ref, act, flow.startedAt) },
    env.clock,
  );
  if (!(await isStill())) return 'handled-meanwhile';
  const kind = seenAfter(flow.outcome, act, gone.kind);
  await env.evidence.journal(flow, 'gone-check', { kind, method: gone.method, when: 'visit' });
  const outcome = outcomeOf(act, kind);
  if (outcome === 'came-back' || outcome === 'still-present')
    // One line at the foot of the page and the word on the item's control say it at every visit.
    await end({ ...flow, gone: { ...gone, kind } }, outcome, outcome, env, { when: 'visit' }, true);
  return kind;
}
