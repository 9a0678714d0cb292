/**
 * The act itself: from the journalled intent to the journalled outcome. Everything up to the platform's own last press
 * is checked again, live; every doubt ends before it. See removal.design.md.
 */
import { reasonOf } from '../domain/reason-of';
import { destroys, type Act } from '../domain/act';
import { mustStandAsSealed, type Fingerprint, type StandsAs } from '../domain/fingerprint';
import { actOf, type Flow } from '../domain/flow';
import { mayHaveActed, type GoneCheck, type RemovalAct, type RemovalOutcome, type StoppedBy } from '../domain/outcome';
import { isCopied } from './copy';
import { end, isPageBusy, wordFor } from './end';
import { doneOutcome, outcomeOf } from './ends';
import { enter } from './enter';
import type { ByHand, FlowEnv, FlowWord } from './environment';
import { lookRow, lookUnderAccount } from './look';
import { begin } from './undo';

/** The flow has ended, or the official is to press: then what they come to say of it. */
interface Acted {
  flow: Flow;
  said?: Promise<ByHand>;
}

/**
 * One turn on the page around all of it, from the first comparison to the last look: nothing else is opened, moved or
 * photographed there in between. Until it comes, Ångra can be pressed, and ends the wait at once.
 */
export async function actInTurn(queued: Flow, act: Act, env: FlowEnv): Promise<Acted> {
  const undone = new AbortController();
  const stopHearing = env.official.hearUndo(queued, () => undone.abort());
  const work = async (): Promise<Acted> => {
    // From now on its mark in the store is asked, before each step towards the press.
    stopHearing();
    const flow = await actAndLook(queued, act, env);
    return flow.phase === 'ended' ? { flow } : leaveToHand(flow, act, env);
  };
  try {
    return await env.turn(queued, work, { signal: undone.signal });
  } catch (error) {
    stopHearing();
    if (!isPageBusy(error) && !undone.signal.aborted) throw error;
    const flow = await begin(queued, 'queued', env);
    return { flow: flow.phase === 'ended' ? flow : await end(flow, 'interrupted', 'page-busy-saved', env) };
  }
}

/**
 * Only in the page's turn.
 *
 * @returns the ended flow, or one that is not ended: there the official must take over
 */
export async function actAndLook(start: Flow, act: Act, env: FlowEnv): Promise<Flow> {
  // Whatever came before: no intent to destroy stands in the journal before a confirmed copy.
  if (destroys(act) && !isCopied(start))
    return end(start, 'copy-failed', 'copy-failed', env, { reason: 'no confirmed copy' });
  const ill = await env.reasonsAgainst().catch((error: unknown) => [reasonOf(error)]);
  if (ill.length > 0) return end(start, 'removal-off', 'removal-off', env, { reason: ill.join(', ') });
  const compared = await compareWithSealed(await enter(start, 'comparing', env), act, env);
  if ('flow' in compared) return compared.flow;
  let flow = await begin(compared.stands, 'intent', env);
  if (flow.phase === 'ended') return flow;
  try {
    await env.evidence.journal(flow, 'intent', {
      itemKey: flow.itemKey,
      measure: act,
      ...(flow.reason === undefined ? {} : { reason: flow.reason }),
      ...(flow.repliesReadAt === undefined ? {} : { repliesReadAt: flow.repliesReadAt }),
    });
    flow = await begin(flow, 'removing', env);
  } catch (error) {
    return end(flow, 'store-failed', wordFor(error, 'store-failed'), env, { reason: reasonOf(error) });
  }
  if (flow.phase === 'ended') return flow;
  try {
    flow = { ...flow, act: await env.page.perform(flow.ref, act, compared.text, compared.sealed) };
  } catch (error) {
    // The page may have gone in the middle of the act: look, do not guess.
    return lookAfter(flow, env, false, { trace: reasonOf(error) });
  }
  return afterwards(flow, act, env);
}

async function afterwards(flow: Flow, act: Act, env: FlowEnv): Promise<Flow> {
  const { kind, step, trace, stopped } = flow.act ?? { kind: 'changed', step: 'find', trace: 'no answer' };
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

/** The item is as it was; it is told what stopped the act. */
const STOPPED: Record<StoppedBy, { outcome: RemovalOutcome; word: FlowWord }> = {
  time: { outcome: 'interrupted', word: 'took-too-long' },
  account: { outcome: 'wrong-account', word: 'account-changed' },
  page: { outcome: 'interrupted', word: 'page-gone' },
};

const needsHands = (kind: RemovalAct['kind']): boolean =>
  kind === 'assisted' || kind === 'no-menu' || kind === 'left-to-official';

interface Stop {
  outcome: RemovalOutcome;
  word: FlowWord;
  trace: string;
  newReplies?: number;
}

interface AsSealed {
  text: string;
  /** Null where the act takes nothing away that was sealed. */
  sealed: Fingerprint | null;
}

type Compared = ({ stands: Flow } & AsSealed) | { flow: Flow };

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

const stop = (flow: Flow, { outcome, word, trace, newReplies }: Stop, env: FlowEnv): Promise<Flow> =>
  end({ ...flow, ...(newReplies === undefined ? {} : { newReplies }) }, outcome, word, env, { trace });

function reasonInThread(found: StandsAs): Stop | null {
  const outcome = 'changed-since-saved';
  if (found.kind === 'as-sealed') return null;
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
  const unseen: FlowWord = account.notOfNow === true ? 'account-not-now' : 'unknown-account';
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

/** The evidence is safe; the official presses, all of it or the last. What is seen afterwards is the same. */
async function leaveToHand(start: Flow, act: Act, env: FlowEnv): Promise<Acted> {
  const kind = start.act?.kind;
  const word: FlowWord =
    kind === 'no-menu' ? 'no-menu' : kind === 'left-to-official' ? 'last-press' : 'menu-not-recognised';
  const flow = await enter({ ...start, message: env.say(word, start) }, 'assisted', env);
  // Heard from now on: the official may be done before the page has answered.
  // No time ends it: while the official has the item's menu open, a page that sorts anew would look as if it were gone.
  const said = env.official.doneByHand(flow);
  await env.page.pointAt(flow.ref, act, flow.id).catch(() => undefined);
  return { flow, said };
}

/** After the official's hand the page is looked at in a turn of its own. */
export async function lookWhenDone(flow: Flow, done: Promise<ByHand>, env: FlowEnv): Promise<Flow> {
  let word = await done;
  // Pressed once more while the page is waited for: that it is removed is not lost.
  const stopHearing = env.official.hearMore(flow, (more) => {
    if (more === 'removed') word = more;
  });
  const said = (): ByHand => word;
  try {
    return await env.turn(flow, () => lookAfter(flow, env, isAllByHand(flow), { said }));
  } catch (error) {
    if (!isPageBusy(error)) throw error;
    return (await endAsSaid(flow, word, env)) ?? end(flow, 'unknown', 'page-busy-look', env);
  } finally {
    stopHearing();
  }
}

/** Where nobody could look, the official's word that it is removed is what there is. */
export const endAsSaid = (flow: Flow, said: ByHand, env: FlowEnv): Promise<Flow | undefined> =>
  saidRemoved(said, actOf(flow) ?? 'delete')
    ? end(flow, 'said-removed', 'said-removed', env)
    : Promise.resolve(undefined);

/** Driven up to the last press is not by hand, whoever made it. */
export const isAllByHand = ({ act }: Pick<Flow, 'act'>): boolean => act?.kind !== 'left-to-official';

/**
 * Whether what is seen gone after it has ended was taken away by the official's own hand, as far as anybody knows. Of an
 * act that never answered nobody knows: Uppsikt may have pressed.
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
 * @param more what the official says of it, and why the look is taken
 */
export async function lookAfter(
  start: Flow,
  env: FlowEnv,
  byHand: boolean,
  { said, trace }: { said?: () => ByHand; trace?: string } = {},
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
  if (outcome === 'still-present') return end(flow, 'still-present', whyStill(flow.act), env);
  return byHand && destroys(act) && outcome === doneOutcome(act)
    ? end(flow, 'done-by-hand', 'done-by-hand', env)
    : end(flow, outcome, outcome, env);
}

function whyStill(act: RemovalAct | null): FlowWord {
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
