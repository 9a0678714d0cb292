/**
 * The one dangerous state machine: from a decision to an item that is gone, hidden or shown again. Host-free; see
 * removal.design.md beside this file. Every phase is saved before its work begins (but *sealing* and *verifying*, see
 * there), so a killed worker knows how far it may have come. Every doubt ends before the act.
 */
import { destroys } from '../domain/act';
import { actOf, UNDO_MILLISECONDS, type Flow } from '../domain/flow';
import { copyNow, failureOf, isCopied, makeCopy, wordForCopy } from './copy';
import { end, wordFor } from './end-flow';
import { enter, pass } from './enter';
import type { FlowEnv } from './environment';
import { actInTurn, lookWhenDone } from './act-in-turn';
import { endUndone } from './undo';
import { reasonOf } from '../util/reason-of';

/**
 * Runs a flow to its end. One at a time per item across tabs; removals one at a time per tab,
 * so that Ångra of one never blocks the next item's saving.
 *
 * @returns the ended flow, or undefined when the same item is already being handled.
 * @example const ended = await runFlow(newFlow(…), env); ended?.outcome === 'removed'
 */
export async function runFlow(flow: Flow, env: FlowEnv): Promise<Flow | undefined> {
  return env.lock(`uppsikt:item:${flow.itemKey}`, () => steps(flow, env));
}

async function steps(start: Flow, env: FlowEnv): Promise<Flow> {
  const saved = start.intent === 'act-on-sealed' ? await readBack(start, env) : await saveEvidence(start, env);
  if (saved.phase === 'ended') return saved;
  const act = actOf(saved);
  if (act === null) {
    const copied = await copyNow(saved, env);
    // What is saved is saved: a copy that failed is told and tried again later, but does not make it a failure.
    return end(copied, 'saved-only', copied.copy?.state === 'failed' ? 'saved-uncopied' : 'saved-only', env);
  }
  // What can be taken back needs no seconds to undo in, and is no reason to wait for a folder that cannot be reached.
  const copied =
    destroys(act) && saved.urgent !== true ? await copyWhileUndoable(saved, env) : await copyNow(saved, env);
  if (copied.phase === 'ended') return copied;
  if (destroys(act) && !isCopied(copied))
    return end(copied, 'copy-failed', wordForCopy(copied), env, { reason: copied.copy?.reason ?? 'none' });
  const queued = await enter(copied, 'queued', env);
  const { flow, said } = await actInTurn(queued, act, env);
  // The official may take minutes: nothing else on the page waits for that.
  return said === undefined ? flow : lookWhenDone(flow, said, env);
}

/** A record that is sealed already must be readable and whole before anything is done on the strength of it. */
async function readBack(start: Flow, env: FlowEnv): Promise<Flow> {
  const flow = await enter(start, 'verifying', env);
  const found = await verification(flow, env);
  if (found !== 'intact') return end(flow, 'verify-failed', 'verify-failed', env, { part: found });
  const act = actOf(flow);
  if (act === null || !destroys(act) || flow.missing.length === 0) return flow;
  // While it was only hidden nothing of it was lost.
  const asked = await enter(flow, 'confirm-missing', env);
  return (await env.official.confirmMissing(asked)) === true
    ? { ...asked, confirmedMissing: true }
    : end(asked, 'undone', 'undone', env);
}

/** The ten seconds of Ångra. Ends the flow when it is undone. */
async function copyWhileUndoable(saved: Flow, env: FlowEnv): Promise<Flow> {
  const undecided = await enter(saved, 'undo-window', env, { undoUntil: env.clock.now() + UNDO_MILLISECONDS });
  // Made while the seconds of Ångra pass, so that it costs the official no time.
  const making = makeCopy(undecided, env);
  const answer = await Promise.race([env.official.undoOrGo(undecided, UNDO_MILLISECONDS), failureOf(making)]);
  if (answer === 'undo') return endUndone(undecided, env);
  return copyNow(undecided, env, making);
}

/**
 * Capture, seal, strict commit, read back and re-hash. An intent that came back as save-only stops there.
 * Ends the flow on any failure: nothing has been removed then.
 */
async function saveEvidence(start: Flow, env: FlowEnv): Promise<Flow> {
  let flow = await enter(start, 'capturing', env);
  try {
    flow = { ...flow, ...(await env.evidence.capture(flow, 'leave')) };
  } catch (error) {
    return end(flow, 'capture-failed', wordFor(error, 'capture-failed'), env, { reason: reasonOf(error) });
  }
  const act = actOf(flow);
  // Of what is only hidden nothing is lost.
  if (act !== null && destroys(act)) flow = await askAboutMissing(flow, env);
  return flow.phase === 'ended' ? flow : sealAndVerify(flow, env);
}

/** Without the yes the evidence is still worth having; only the removal is off. */
async function askAboutMissing(start: Flow, env: FlowEnv): Promise<Flow> {
  let flow = start;
  while (flow.missing.length > 0) {
    flow = await enter(flow, 'confirm-missing', env);
    const said = await env.official.confirmMissing(flow);
    if (said === true) return { ...flow, confirmedMissing: true };
    if (said === false || flow.unseen === undefined) return { ...flow, intent: 'save-only' };
    flow = await takeUnseenAlong(flow, env);
    if (flow.phase === 'ended' || flow.intent === 'save-only') return flow;
  }
  return flow;
}

/** Captured once more, now with them. Where that fails what was staged first is kept, and nothing is removed. */
async function takeUnseenAlong(start: Flow, env: FlowEnv): Promise<Flow> {
  const flow = await enter(start, 'capturing', env);
  try {
    return { ...flow, unseen: undefined, ...(await env.evidence.capture(flow, 'take-along')) };
  } catch (error) {
    if (await env.evidence.hasStaged(flow)) return { ...flow, intent: 'save-only' };
    return end(flow, 'capture-failed', wordFor(error, 'capture-failed'), env, { reason: reasonOf(error) });
  }
}

/** Seals what is staged and proves that it can be read back. Shared with the recovery. */
export async function sealAndVerify(start: Flow, env: FlowEnv): Promise<Flow> {
  // Straight from a whole capture it is not saved: that the capture is staged stands in the store by itself, and
  // recovery does the same after either phase. The official waits for each strict commit before Ångra.
  let flow =
    start.phase === 'capturing' && start.missing.length === 0
      ? pass(start, 'sealing', env)
      : await enter(start, 'sealing', env);
  try {
    flow = { ...flow, ...(await env.evidence.seal(flow)) };
  } catch (error) {
    return end(flow, 'store-failed', wordFor(error, 'store-failed'), env, { reason: reasonOf(error) });
  }
  // Nor is this one: that the record is sealed stands in the store too.
  flow = pass(flow, 'verifying', env);
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
