/**
 * The act itself: from the journalled intent to the journalled outcome. Everything up to the platform's own last press
 * is checked again, live; every doubt ends before it. See removal.design.md.
 */
import { destroys, type Act } from '../domain/act';
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
import { lookRow, lookUnderAccount } from './look';
import { begin, endUndone } from './undo';
import { reasonOf } from '../util/reason-of';

/** There the official must take over, and what is pressed by hand must stand so still. */
export interface Waiting {
  flow: Flow;
  stood: Stood;
}

/**
 * Only in the page's turn.
 *
 * @returns the ended flow, or one that waits for the official's hand
 */
export async function actAndLook(start: Flow, act: Act, env: FlowEnv): Promise<{ flow: Flow } | Waiting> {
  const ready = await readyToPress(start, act, env);
  if ('flow' in ready) return ready;
  const { stands, text, sealed } = ready;
  let flow = stands;
  try {
    flow = { ...flow, act: await env.page.perform(flow.ref, act, text, sealed, flow.id) };
  } catch (error) {
    // The page may have gone in the middle of the act: look, do not guess.
    return { flow: await lookUnlessUndone(flow, env, false, reasonOf(error)) };
  }
  flow = await afterwards(flow, act, env);
  return flow.phase === 'ended' ? { flow } : { flow, stood: { text, sealed } };
}

/** With the intent journalled and the phase saved; else the ended flow. */
async function readyToPress(start: Flow, act: Act, env: FlowEnv): Promise<Compared> {
  // Whatever came before: no intent to destroy stands in the journal before a confirmed copy.
  if (destroys(act) && !isCopied(start))
    return { flow: await end(start, 'copy-failed', 'copy-failed', env, { reason: 'no confirmed copy' }) };
  const ill = await env.reasonsAgainst().catch((error: unknown) => [reasonOf(error)]);
  if (ill.length > 0) return { flow: await end(start, 'removal-off', 'removal-off', env, { reason: ill.join(', ') }) };
  const compared = await compareWithSealed(await enter(start, 'comparing', env), act, env);
  if ('flow' in compared) return compared;
  let flow = await begin(compared.stands, 'intent', env);
  if (flow.phase === 'ended') return { flow };
  try {
    await env.evidence.journal(flow, 'intent', {
      itemKey: flow.itemKey,
      measure: act,
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
  // The page asked before each press, and was told no where Ångra stood: this is how it is known here.
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
  // Nobody's hands help without a network, so there is nothing to point at.
  if (step === 'network') return end(flow, 'still-present', 'offline', env, { trace });
  // The box is open and the focus in it: what the official writes there is the municipality's own and none of ours.
  if (act === 'edit' && kind === 'left-to-official') return end(flow, 'edit-opened', 'edit-opened', env, { trace });
  return needsHands(kind) ? flow : lookAfter(flow, env, false);
}

/**
 * Where the store cannot say, nothing was pressed either, and it ends as it would have. No hand is asked for without
 * it.
 */
const isUndone = async (flow: Flow, env: FlowEnv): Promise<boolean> =>
  (await env.evidence.begin(flow).catch(() => 'begun')) === 'undone';

/**
 * Ångra came while the menu was driven. Of an entry that was pressed by then it is seen, not guessed, that it did
 * nothing.
 */
export function endUndoneOnPage(flow: Flow, act: Act, env: FlowEnv): Promise<Flow> {
  if (act === 'edit' || flow.act === null || !isEntryPressed(flow.act)) return endUndone(flow, env);
  return lookAfter(flow, env, false, { stopped: () => UNDONE });
}

/**
 * Of an act that nobody knows the end of: its page or its worker went away. Once the phase is saved Ångra is too late,
 * so its mark is read after that.
 */
export async function lookUnlessUndone(start: Flow, env: FlowEnv, byHand: boolean, trace?: string): Promise<Flow> {
  const flow = await env.evidence.withMarks(await enter(start, 'gone-check', env));
  const isUndone = flow.undoneAt !== undefined;
  // It was answered that it is undone, and nothing had been pressed: whatever has become of the item, not by Uppsikt.
  if (isUndone && (flow.pressing ?? 'none') === 'none') return endUndone(flow, env);
  return lookAfter(flow, env, byHand, { trace, stopped: () => (isUndone ? UNDONE : null) });
}

const UNDONE: Stop = { outcome: 'undone', word: 'undone', trace: 'undone while the menu was driven' };

/** The item is as it was; it is told what stopped the act. */
const STOPPED: Record<StoppedBy, { outcome: RemovalOutcome; word: EndReason }> = {
  time: { outcome: 'interrupted', word: 'took-too-long' },
  account: { outcome: 'wrong-account', word: 'account-changed' },
  page: { outcome: 'interrupted', word: 'page-gone' },
};

const needsHands = (kind: RemovalAct['kind']): boolean =>
  kind === 'assisted' || kind === 'no-menu' || kind === 'left-to-official';

/** Why nothing is pressed, or has been. */
export interface Stop {
  outcome: RemovalOutcome;
  word: EndReason;
  trace: string;
  newReplies?: number;
}

type Compared = ({ stands: Flow } & Stood) | { flow: Flow };

/** Before the intent, so that one stands in the journal only for what stood as sealed. Ends the flow on every doubt. */
async function compareWithSealed(flow: Flow, act: Act, env: FlowEnv): Promise<Compared> {
  try {
    const live = await reasonToStop(flow, env);
    if ('outcome' in live) return { flow: await stop(flow, live, env) };
    if (!mustStandAsSealed(act)) return { stands: flow, text: live.text, sealed: null };
    const sealed = await env.evidence.fingerprint(flow.evidenceId ?? '');
    const repliesReadAt = new Date(env.clock.now()).toISOString();
    const standing = reasonInThread(await env.page.lookAgain(flow.ref, act, sealed));
    if (standing !== null) return { flow: await stop(flow, standing, env) };
    return { stands: destroys(act) ? { ...flow, repliesReadAt } : flow, text: live.text, sealed };
  } catch (error) {
    // The page went away before anything was pressed: that is known, so it is said, and again at the next visit.
    return { flow: await end(flow, 'interrupted', 'page-gone', env, { trace: reasonOf(error) }) };
  }
}

/** The item stands there, so no press is told of: none has taken it away. */
export function stop(flow: Flow, { outcome, word, trace, newReplies }: Stop, env: FlowEnv): Promise<Flow> {
  const act = flow.act === null ? null : { ...flow.act, pressedAt: undefined };
  if (outcome === 'undone') return endUndone({ ...flow, act }, env);
  return end({ ...flow, act, ...(newReplies === undefined ? {} : { newReplies }) }, outcome, word, env, { trace });
}

/** Null where nothing speaks against it, and of a hand's item that is not seen any more: that is looked at. */
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
 * The two independent confirmations: of the actor (account read again
 * now) and of the target (id found, same text as sealed).
 */
async function reasonToStop(flow: Flow, env: FlowEnv): Promise<Stop | { text: string }> {
  const account = await env.page.readAccount(flow.ref);
  // The state's word only: the adapter's own reason may name a private account, and the journal is for ever.
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
    ? { text: live.text }
    : { outcome: 'changed-since-saved', word: 'changed-since-saved', trace: 'text differs from what was sealed' };
}

/** Where nobody could look, the official's word that it is removed is what there is. */
export const endAsSaid = (flow: Flow, said: ByHand, env: FlowEnv): Promise<Flow | undefined> =>
  saidRemoved(said, actOf(flow) ?? 'delete')
    ? end(flow, 'said-removed', 'said-removed', env)
    : Promise.resolve(undefined);

/** Driven up to the last press is not by hand, whoever made it. */
export const isAllByHand = ({ act }: Pick<Flow, 'act'>): boolean => act?.kind !== 'left-to-official';

/**
 * Whether what is seen gone after it has ended was taken away by the official's own hand, as far as anybody knows. Of
 * an act that never answered nobody knows: Uppsikt may have pressed.
 */
export const wasByHand = ({ outcome, act, word }: Pick<Flow, 'outcome' | 'act' | 'word'>): boolean =>
  outcome === 'done-by-hand' ||
  outcome === 'said-removed' ||
  (act === null ? word === 'already-absent' : act.kind !== 'pressed' && isAllByHand({ act }) && !mayHaveActed(act));

/**
 * Looks what became of it and journals what was seen; only in the page's turn, since a look may open a menu. Shared
 * with the recovery and with a second look.
 *
 * @param byHand whether the official pressed all of it, without Uppsikt
 * @param more what the official says of it, why the look is taken, and what a hand was stopped by where it stands there
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
  // Whose word it is stands in the record: Uppsikt has not seen it.
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

/** What had been seen away and stands there now has come back. */
export const seenAfter = (before: RemovalOutcome | null, act: Act, seen: GoneCheck['kind']): GoneCheck['kind'] =>
  seen === 'present' && wasDone(act, before) ? 'back' : seen;

const wasDone = (act: Act, before: RemovalOutcome | null): boolean =>
  before === doneOutcome(act) ||
  (destroys(act) && (before === 'done-by-hand' || before === 'said-removed')) ||
  before === 'came-back';
