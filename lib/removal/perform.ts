/**
 * The act itself: from the journalled intent to the journalled outcome. Everything is checked again on the live page
 * until the platform's own last press, and every doubt ends the flow before it. See removal.design.md.
 */
import { destroys, type Act } from '../domain/act';
import { actingAsOf, type ActingAs } from '../domain/acting-as';
import { mustStandAsSealed, type StandsAs } from '../domain/fingerprint';
import { actOf, type Flow } from '../domain/flow';
import type { HandStop } from '../domain/hand-stop';
import {
  isEntryPressed,
  mayHaveActed,
  type GoneCheck,
  type RemovalAct,
  type RemovalOutcome,
  type StoppedBy,
} from '../domain/outcome';
import { isCopied } from './copy';
import { end, wordFor } from './end-flow';
import { doneOutcome, outcomeOf } from './outcome-of-act';
import { enter } from './enter';
import type { EndReason } from './end-reason';
import type { ByHand, FlowEnv, Stood } from './environment';
import { reasonHeard } from './heard';
import { lookRow, lookUnderAccount } from './look';
import { begin, endUndone } from './undo';
import { reasonOf } from '../util/reason-of';

/** A flow in which the official must take over, with what the page must still show when they press. */
export interface Waiting {
  flow: Flow;
  stood: Stood;
}

/**
 * Call it only in the page's turn.
 *
 * @returns the ended flow, or one that waits for the official to press
 */
export async function actAndLook(start: Flow, act: Act, env: FlowEnv): Promise<{ flow: Flow } | Waiting> {
  const ready = await readyToPress(start, act, env);
  if ('flow' in ready) return ready;
  const { stands, text, sealed } = ready;
  let flow = stands;
  try {
    flow = { ...flow, act: await env.page.perform(flow.ref, act, text, sealed, flow.id) };
  } catch (error) {
    // The page may have closed in the middle of the act: look instead of guessing.
    return { flow: await lookUnlessUndone(flow, env, false, reasonOf(error)) };
  }
  flow = await afterwards(flow, act, env);
  return flow.phase === 'ended' ? { flow } : { flow, stood: { text, sealed } };
}

/** Journals the intent and saves the phase. On any doubt it returns the ended flow. */
async function readyToPress(start: Flow, act: Act, env: FlowEnv): Promise<Compared> {
  // Checked again here: no intent to destroy is journalled before a copy is confirmed.
  if (destroys(act) && !isCopied(start))
    return { flow: await end(start, 'copy-failed', 'copy-failed', env, { reason: 'no confirmed copy' }) };
  const faults = await env.reasonsAgainst().catch((error: unknown) => [reasonOf(error)]);
  if (faults.length > 0)
    return { flow: await end(start, 'removal-off', 'removal-off', env, { reason: faults.join(', ') }) };
  const compared = await compareWithSealed(await enter(start, 'comparing', env), act, env);
  if ('flow' in compared) return compared;
  const heard = await reasonHeard(compared.stands, act, env);
  if (heard !== null) return { flow: await stop(compared.stands, heard, env) };
  let flow = await begin(compared.stands, 'intent', env);
  if (flow.phase === 'ended') return { flow };
  try {
    await env.evidence.journal(flow, 'intent', {
      itemKey: flow.itemKey,
      measure: act,
      ...compared.as,
      ...(flow.reason === undefined ? {} : { reason: flow.reason }),
      ...(flow.repliesReadAt === undefined ? {} : { repliesReadAt: flow.repliesReadAt }),
    });
    flow = await begin(flow, 'removing', env, { pressing: 'none' });
  } catch (error) {
    return { flow: await end(flow, 'store-failed', wordFor(error, 'store-failed'), env, { reason: reasonOf(error) }) };
  }
  return flow.phase === 'ended' ? { flow } : { ...compared, stands: flow };
}

async function afterwards(flow: Flow, act: Act, env: FlowEnv): Promise<Flow> {
  const { kind, step, trace, stopped } = flow.act ?? { kind: 'changed', step: 'find', trace: 'no answer' };
  // The page asks before each press and is refused once Ångra is marked. This check tells why it did not press.
  if (kind !== 'pressed' && (await isUndone(flow, env))) return endUndoneOnPage(flow, act, env);
  if (flow.act !== null && mayHaveActed(flow.act)) return lookAfter(flow, env, false);
  if (kind === 'changed' && stopped !== undefined) {
    const { outcome, word } = STOPPED[stopped];
    return end(flow, outcome, word, env, { trace });
  }
  if (kind === 'changed') {
    const { newReplies } = flow.act ?? {};
    return newReplies === undefined
      ? end(flow, 'changed-since-saved', 'changed-since-saved', env, { trace })
      : end({ ...flow, newReplies }, 'changed-since-saved', 'replies-since-saved', env, { trace });
  }
  // Without a network the official cannot act either, so there is nothing to point at.
  if (step === 'network') return end(flow, 'still-present', 'offline', env, { trace });
  // The editor is open and focused. What the official writes there is the municipality's own and is not captured.
  if (act === 'edit' && kind === 'left-to-official') return end(flow, 'edit-opened', 'edit-opened', env, { trace });
  return needsHands(kind) ? flow : lookAfter(flow, env, false);
}

/**
 * If the store cannot answer, nothing was pressed either, and the flow ends as it would have. The official is not asked
 * to press without it.
 */
const isUndone = async (flow: Flow, env: FlowEnv): Promise<boolean> =>
  (await env.evidence.begin(flow).catch(() => 'begun')) === 'undone';

/**
 * Ends a flow that was undone while the menu was driven. If an entry was already pressed, a look confirms that it did
 * nothing.
 */
export function endUndoneOnPage(flow: Flow, act: Act, env: FlowEnv): Promise<Flow> {
  if (act === 'edit' || flow.act === null || !isEntryPressed(flow.act)) return endUndone(flow, env);
  return lookAfter(flow, env, false, { stopped: () => UNDONE });
}

/**
 * Looks after an act whose end is unknown because its page or worker went away. Ångra is too late once this phase is
 * saved, so its mark is read after that.
 */
export async function lookUnlessUndone(start: Flow, env: FlowEnv, byHand: boolean, trace?: string): Promise<Flow> {
  const flow = await env.evidence.withMarks(await enter(start, 'gone-check', env));
  const isUndone = flow.undoneAt !== undefined;
  // Ångra was answered with yes and nothing had been pressed. Whatever happened to the item, Uppsikt did not do it.
  if (isUndone && (flow.pressing ?? 'none') === 'none') return endUndone(flow, env);
  return lookAfter(flow, env, byHand, { trace, stopped: () => (isUndone ? UNDONE : null) });
}

const UNDONE: Stop = { outcome: 'undone', word: 'undone', trace: 'undone while the menu was driven' };

/** The item is unchanged. The end tells what stopped the act. */
const STOPPED: Record<StoppedBy, { outcome: RemovalOutcome; word: EndReason }> = {
  time: { outcome: 'interrupted', word: 'took-too-long' },
  account: { outcome: 'wrong-account', word: 'account-changed' },
  page: { outcome: 'interrupted', word: 'page-gone' },
};

const needsHands = (kind: RemovalAct['kind']): boolean =>
  kind === 'assisted' || kind === 'no-menu' || kind === 'left-to-official';

/** Why nothing is pressed, or nothing was. */
export interface Stop {
  outcome: RemovalOutcome;
  word: EndReason;
  trace: string;
  newReplies?: number;
}

type Compared = ({ stands: Flow; as: ActingAs } & Stood) | { flow: Flow };

/**
 * Compares before the intent, so that an intent is journalled only for an item that stands as sealed. Every doubt ends
 * the flow.
 */
async function compareWithSealed(flow: Flow, act: Act, env: FlowEnv): Promise<Compared> {
  try {
    const live = await reasonToStop(flow, env);
    if ('outcome' in live) return { flow: await stop(flow, live, env) };
    if (!mustStandAsSealed(act)) return { stands: flow, as: live.as, text: live.text, sealed: null };
    const sealed = await env.evidence.fingerprint(flow.evidenceId ?? '');
    const repliesReadAt = new Date(env.clock.now()).toISOString();
    const standing = reasonInThread(await env.page.lookAgain(flow.ref, act, sealed));
    if (standing !== null) return { flow: await stop(flow, standing, env) };
    return { stands: destroys(act) ? { ...flow, repliesReadAt } : flow, as: live.as, text: live.text, sealed };
  } catch (error) {
    // The page closed before anything was pressed. That is certain, so the official is told, and again at the next
    // visit.
    return { flow: await end(flow, 'interrupted', 'page-gone', env, { trace: reasonOf(error) }) };
  }
}

/** The item is still on the page, so the time of a press is dropped: no press has removed it. */
export function stop(flow: Flow, { outcome, word, trace, newReplies }: Stop, env: FlowEnv): Promise<Flow> {
  const act = flow.act === null ? null : { ...flow.act, pressedAt: undefined };
  if (outcome === 'undone') return endUndone({ ...flow, act }, env);
  return end({ ...flow, act, ...(newReplies === undefined ? {} : { newReplies }) }, outcome, word, env, { trace });
}

/** Null when nothing speaks against the act. An absent item also gives null: the look afterwards handles it. */
export function reasonInThread(found: StandsAs | HandStop): Stop | null {
  const outcome = 'changed-since-saved';
  if (found.kind === 'as-sealed' || found.kind === 'absent') return null;
  if (found.kind === 'account') return { ...STOPPED.account, trace: 'the account changed before the hand pressed' };
  if (found.kind === 'unknown') return { outcome, word: 'replies-unseen', trace: found.trace };
  return found.kind === 'new-replies'
    ? { outcome, word: 'replies-since-saved', trace: `${found.count} new or changed replies`, newReplies: found.count }
    : { outcome, word: 'changed-since-saved', trace: found.kind };
}

/**
 * The two independent confirmations: of the actor (the account is read again now) and of the target (found by id, same
 * text as sealed).
 */
async function reasonToStop(flow: Flow, env: FlowEnv): Promise<Stop | { text: string; as: ActingAs }> {
  const account = await env.page.readAccount(flow.ref);
  // Only the state goes into the trace. The adapter's reason may name a private account, and the journal is permanent.
  const unseen: EndReason = account.notOfNow === true ? 'account-not-now' : 'unknown-account';
  if (account.state === 'unknown') return { outcome: 'wrong-account', word: unseen, trace: 'state unknown' };
  if (account.state !== 'municipality')
    return { outcome: 'wrong-account', word: 'wrong-account', trace: `state ${account.state}` };
  const live = await env.page.compare(flow.ref);
  if (live.kind === 'ambiguous') return { outcome: 'changed-since-saved', word: 'twice-on-page', trace: live.trace };
  if (live.kind === 'absent') return { outcome: 'unknown', word: 'already-absent', trace: live.trace };
  if (live.kind !== 'same') return { outcome: 'changed-since-saved', word: 'changed-since-saved', trace: live.trace };
  const same = flow.textSha256 !== null && (await env.evidence.sha256(live.text)) === flow.textSha256;
  return same
    ? { text: live.text, as: actingAsOf(account) }
    : { outcome: 'changed-since-saved', word: 'changed-since-saved', trace: 'text differs from what was sealed' };
}

/** When nobody could look, the official's statement that it is removed is all there is. */
export const endAsSaid = (flow: Flow, said: ByHand, env: FlowEnv): Promise<Flow | undefined> =>
  saidRemoved(said, actOf(flow) ?? 'delete')
    ? end(flow, 'said-removed', 'said-removed', env)
    : Promise.resolve(undefined);

/** False when Uppsikt drove the menu up to the last press, even if the official made that press. */
export const isAllByHand = ({ act }: Pick<Flow, 'act'>): boolean => act?.kind !== 'left-to-official';

/**
 * Whether an item that is seen gone after the flow ended was removed by the official's own hand, as far as is known.
 * False for an act that never answered: Uppsikt may have pressed.
 */
export const wasByHand = ({ outcome, act, word }: Pick<Flow, 'outcome' | 'act' | 'word'>): boolean =>
  outcome === 'done-by-hand' ||
  outcome === 'said-removed' ||
  (act === null ? word === 'already-absent' : act.kind !== 'pressed' && isAllByHand({ act }) && !mayHaveActed(act));

/**
 * Looks at what happened to the item and journals what was seen. Call it only in the page's turn, since a look may open
 * a menu. Shared with the recovery and with a second look.
 *
 * @param byHand whether the official made every press, without Uppsikt
 * @param more `said`: the official's statement. `trace`: why the look is taken. `stopped`: what stopped the press, used
 *   when the item is still present.
 */
export async function lookAfter(
  start: Flow,
  env: FlowEnv,
  byHand: boolean,
  { said, trace, stopped }: { said?: () => ByHand; trace?: string | undefined; stopped?: () => Stop | null } = {},
): Promise<Flow> {
  const act = actOf(start) ?? 'delete';
  const before = start.outcome;
  let flow = await enter(start, 'gone-check', env);
  let seen: GoneCheck['kind'];
  try {
    const gone = await lookNow(flow, act, env);
    seen = seenAfter(before, act, gone.kind);
    flow = { ...flow, gone: { ...gone, kind: seen } };
    await env.evidence.journal(flow, 'gone-check', lookRow(gone, seen));
  } catch (error) {
    if (saidRemoved(said?.(), act)) return end(flow, 'said-removed', 'said-removed', env);
    return end(flow, 'unknown', 'gone-unknown', env, { trace: trace ?? reasonOf(error) });
  }
  const outcome = outcomeOf(act, seen);
  // Recorded as the official's statement, because Uppsikt has not seen it.
  if (outcome === 'unknown' && saidRemoved(said?.(), act)) return end(flow, 'said-removed', 'said-removed', env);
  if (outcome === 'unknown') return end(flow, 'unknown', 'gone-unknown', env);
  const why = outcome === 'still-present' ? (stopped?.() ?? null) : null;
  if (why !== null) return stop(flow, why, env);
  if (outcome === 'still-present') return end(flow, 'still-present', whyStill(flow.act), env);
  return byHand && destroys(act) && outcome === doneOutcome(act)
    ? end(flow, 'done-by-hand', 'done-by-hand', env)
    : end(flow, outcome, outcome, env);
}

function whyStill(act: RemovalAct | null): EndReason {
  if (act?.stopped !== undefined) return STOPPED[act.stopped].word;
  return act?.kind === 'refused' ? 'refused' : 'still-present';
}

const lookNow = (flow: Flow, act: Act, env: FlowEnv): Promise<GoneCheck> =>
  lookUnderAccount(
    flow.ref,
    { readAccount: (ref) => env.page.readAccount(ref), seen: () => env.page.seen(flow.ref, act, flow.startedAt) },
    env.clock,
  );

const saidRemoved = (said: ByHand | undefined, act: Act): boolean => said === 'removed' && destroys(act);

/** An item that had been seen gone and is present now has come back. */
export const seenAfter = (before: RemovalOutcome | null, act: Act, seen: GoneCheck['kind']): GoneCheck['kind'] =>
  seen === 'present' && wasDone(act, before) ? 'back' : seen;

const wasDone = (act: Act, before: RemovalOutcome | null): boolean =>
  before === doneOutcome(act) ||
  (destroys(act) && (before === 'done-by-hand' || before === 'said-removed')) ||
  before === 'came-back';
