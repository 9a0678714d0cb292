/**
 * The one dangerous state machine: from a chosen ground to a removed item. Host-free; see removal.design.md beside this file.
 * Every phase is saved before its work begins, so a killed worker knows how far it may have come. Every doubt ends before the act.
 */
import type { Flow } from '../domain/flow';
import type { RemovalOutcome } from '../domain/outcome';
import { copyNow, failureOf, isCopied, makeCopy, wordForCopy } from './copy';
import { enter } from './enter';
import type { FlowEnv, FlowWord } from './environment';

/** Ten seconds of Ångra (US4). */
export const UNDO_MILLISECONDS = 10_000;

/**
 * Runs a flow to its end. One at a time per item across tabs; removals one at a time per tab, so that Ångra of one never blocks the next item's saving.
 *
 * @returns the ended flow, or undefined when the same item is already being handled.
 * @example const ended = await runFlow(newFlow(…), env); ended?.outcome === 'removed'
 */
export async function runFlow(flow: Flow, env: FlowEnv): Promise<Flow | undefined> {
  return env.lock(`uppsikt:item:${flow.itemKey}`, false, () => steps(flow, env));
}

async function steps(start: Flow, env: FlowEnv): Promise<Flow> {
  const saved = await saveEvidence(start, env);
  if (saved.phase === 'ended') return saved;
  // Whatever is not a removal presses nothing.
  if (saved.intent !== 'save-and-remove') {
    const copied = await copyNow(saved, env);
    // What is saved is saved: a copy that failed is told and tried again later, but does not make it a failure.
    return end(copied, 'saved-only', copied.copy?.state === 'failed' ? 'saved-uncopied' : 'saved-only', env);
  }
  const copied = saved.urgent === true ? await copyNow(saved, env) : await copyWhileUndoable(saved, env);
  if (copied.phase === 'ended') return copied;
  if (!isCopied(copied)) return end(copied, 'copy-failed', wordForCopy(copied), env, { reason: copied.copy?.reason ?? 'none' });
  const queued = await enter(copied, 'queued', env);
  const acted = await env.lock(`uppsikt:tab:${tabOf(queued)}`, true, () => removeAndCheck(queued, env));
  if (acted === undefined) return end(queued, 'interrupted', 'busy', env);
  // The official may take minutes: the tab's other removals must not wait for that.
  return acted.phase === 'ended' ? acted : assist(acted, env);
}

/** The ten seconds of Ångra. Ends the flow when it is undone. */
async function copyWhileUndoable(saved: Flow, env: FlowEnv): Promise<Flow> {
  const undecided = await enter(saved, 'undo-window', env, { undoUntil: env.clock.now() + UNDO_MILLISECONDS });
  // Made while the seconds of Ångra pass, so that it costs the official no time.
  const making = makeCopy(undecided, env);
  const answer = await Promise.race([env.official.undoOrGo(undecided, undecided.undoUntil ?? 0), failureOf(making)]);
  if (answer === 'undo') {
    await env.evidence.journal(undecided, 'undone', {});
    return end(undecided, 'undone', 'undone', env);
  }
  return copyNow(undecided, env, making);
}

const tabOf = (flow: Flow): string => String(flow.tabId ?? 'none');

/** Capture, seal, strict commit, read back and re-hash. An intent that came back as save-only stops there. Ends the flow on any failure: nothing has been removed then. */
async function saveEvidence(start: Flow, env: FlowEnv): Promise<Flow> {
  let flow = await enter(start, 'capturing', env);
  try {
    flow = { ...flow, ...(await env.evidence.capture(flow)) };
  } catch (error) {
    return end(flow, 'capture-failed', wordFor(error, 'capture-failed'), env, { reason: reasonOf(error) });
  }
  if (flow.missing.length > 0 && flow.intent === 'save-and-remove') {
    flow = await enter(flow, 'confirm-missing', env);
    const yes = await env.official.confirmMissing(flow);
    // Without the yes the evidence is still worth having; only the removal is off.
    flow = yes ? { ...flow, confirmedMissing: true } : { ...flow, intent: 'save-only' };
  }
  flow = await sealAndVerify(flow, env);
  return flow;
}

/** Seals what is staged and proves that it can be read back. Shared with the recovery. */
export async function sealAndVerify(start: Flow, env: FlowEnv): Promise<Flow> {
  let flow = await enter(start, 'sealing', env);
  try {
    flow = { ...flow, ...(await env.evidence.seal(flow)) };
  } catch (error) {
    return end(flow, 'store-failed', wordFor(error, 'store-failed'), env, { reason: reasonOf(error) });
  }
  flow = await enter(flow, 'verifying', env);
  const found = await verification(flow, env);
  return found === 'intact' ? flow : end(flow, 'verify-failed', 'verify-failed', env, { part: found });
}

async function verification(flow: Flow, env: FlowEnv): Promise<string> {
  if (flow.evidenceId === null) return 'record';
  try {
    const found = await env.evidence.verify(flow.evidenceId);
    return found.kind === 'intact' ? 'intact' : found.part;
  } catch (error) {
    return reasonOf(error);
  }
}

/** From the journalled intent to the journalled outcome, or to where the official must take over (not ended then). Everything up to the platform's own button is checked again, live. */
async function removeAndCheck(start: Flow, env: FlowEnv): Promise<Flow> {
  // Whatever came before: no intent stands in the journal before a confirmed copy.
  if (!isCopied(start)) return end(start, 'copy-failed', 'copy-failed', env, { reason: 'no confirmed copy' });
  const ill = await env.reasonsAgainst().catch((error: unknown) => [reasonOf(error)]);
  if (ill.length > 0) return end(start, 'removal-off', 'removal-off', env, { reason: ill.join(', ') });
  let flow = await enter(start, 'intent', env);
  try {
    await env.evidence.journal(flow, 'intent', { itemKey: flow.itemKey });
  } catch (error) {
    return end(flow, 'store-failed', wordFor(error, 'store-failed'), env, { reason: reasonOf(error) });
  }
  flow = await enter(flow, 'comparing', env);
  try {
    const live = await reasonToStop(flow, env);
    if ('outcome' in live) return end(flow, live.outcome, live.word, env, { trace: live.trace });
    flow = await enter(flow, 'removing', env);
    const act = await env.page.remove(flow.ref, live.text);
    flow = { ...flow, act };
    if (act.kind === 'changed') return end(flow, 'changed-since-saved', 'changed-since-saved', env, { trace: act.trace });
    // Nobody's hands help without a network, so there is nothing to point at.
    if (act.step === 'network') return end(flow, 'still-present', 'offline', env, { trace: act.trace });
    if (act.kind === 'assisted' || act.kind === 'no-menu') return flow;
  } catch (error) {
    // The page went away before anything was pressed: that is known, so it is said, and again at the next visit.
    if (flow.phase === 'comparing') return end(flow, 'interrupted', 'page-gone', env, { trace: reasonOf(error) });
    // The page may have gone in the middle of the act: look, do not guess.
    return goneCheck(flow, env, false, reasonOf(error));
  }
  return goneCheck(flow, env, false);
}

interface Stop {
  outcome: RemovalOutcome;
  word: FlowWord;
  trace: string;
}

/** The two independent confirmations: of the actor (account read again now) and of the target (id found, same text as sealed). */
async function reasonToStop(flow: Flow, env: FlowEnv): Promise<Stop | { text: string }> {
  const account = await env.page.readAccount(flow.ref);
  // The state's word only: the adapter's own reason may name a private account, and the journal is for ever.
  if (account.state === 'unknown') return { outcome: 'wrong-account', word: 'unknown-account', trace: 'state unknown' };
  if (account.state !== 'municipality') return { outcome: 'wrong-account', word: 'wrong-account', trace: `state ${account.state}` };
  const live = await env.page.compare(flow.ref);
  if (live.kind === 'ambiguous') return { outcome: 'changed-since-saved', word: 'twice-on-page', trace: live.trace };
  if (live.kind === 'absent') return { outcome: 'unknown', word: 'already-absent', trace: live.trace };
  if (live.kind !== 'same') return { outcome: 'changed-since-saved', word: 'changed-since-saved', trace: live.trace };
  const same = flow.textSha256 !== null && (await env.evidence.sha256(live.text)) === flow.textSha256;
  return same ? { text: live.text } : { outcome: 'changed-since-saved', word: 'changed-since-saved', trace: 'text differs from what was sealed' };
}

/** The evidence is safe; the official presses. The gone-check still runs. */
async function assist(start: Flow, env: FlowEnv): Promise<Flow> {
  const word: FlowWord = start.act?.kind === 'no-menu' ? 'no-menu' : 'menu-not-recognised';
  const flow = await enter({ ...start, message: env.say(word, start) }, 'assisted', env);
  await env.page.pointAt(flow.ref, flow.id).catch(() => undefined);
  const answer = await env.official.doneByHand(flow);
  return answer === 'gave-up' ? end(flow, 'still-present', word, env, { step: flow.act?.step ?? 'menu' }) : goneCheck(flow, env, true);
}

/** Looks whether it is gone and journals what was seen. Shared with the recovery. */
export async function goneCheck(start: Flow, env: FlowEnv, byHand: boolean, trace?: string): Promise<Flow> {
  let flow = await enter(start, 'gone-check', env);
  try {
    const gone = await env.page.goneCheck(flow.ref);
    flow = { ...flow, gone };
    await env.evidence.journal(flow, 'gone-check', { kind: gone.kind, method: gone.method });
  } catch (error) {
    return end(flow, 'unknown', 'gone-unknown', env, { trace: trace ?? reasonOf(error) });
  }
  if (flow.gone?.kind === 'gone') return byHand ? end(flow, 'done-by-hand', 'done-by-hand', env) : end(flow, 'removed', 'removed', env);
  if (flow.gone?.kind === 'present') return end(flow, 'still-present', flow.act?.kind === 'refused' ? 'refused' : 'still-present', env);
  return end(flow, 'unknown', 'gone-unknown', env);
}

/** Journals the outcome, then ends. A journal that cannot be written is said in the message; the flow stays unfinished and is told at the next start. */
export async function end(flow: Flow, outcome: RemovalOutcome, word: FlowWord, env: FlowEnv, facts: Record<string, string> = {}): Promise<Flow> {
  const ended: Flow = { ...flow, outcome, message: env.say(word, flow), told: outcome !== 'interrupted', updatedAt: new Date(env.clock.now()).toISOString() };
  try {
    if (ended.evidenceId !== null) await env.evidence.journal(ended, 'action', { outcome, word, act: ended.act?.kind ?? null, ...facts });
    return await enter(ended, 'ended', env);
  } catch {
    const untold: Flow = { ...ended, phase: flow.phase, told: false };
    env.changed({ ...untold, phase: 'ended' });
    return { ...untold, phase: 'ended' };
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What the official can do something about is worth words of its own. */
function wordFor(error: unknown, otherwise: FlowWord): FlowWord {
  const kind = typeof error === 'object' && error !== null && 'kind' in error ? error.kind : null;
  return kind === 'quota' || kind === 'not-here' ? kind : otherwise;
}
