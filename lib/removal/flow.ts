/**
 * The removal state machine: from a decision to an item that is gone, hidden or shown again. It has no browser code;
 * see removal.design.md beside this file. Every phase is saved before its work begins (except *sealing* and
 * *verifying*, see there), so that recovery knows how far a killed worker may have come. Every doubt ends the flow
 * before the act.
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
 * Runs a flow to its end. One flow at a time per item across tabs, and one removal at a time per tab. Ångra of one flow
 * never blocks saving the next item.
 *
 * @returns the ended flow, or undefined when the same item is already being handled
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
    // A failed copy is reported and retried later. The evidence is saved, so the flow has not failed.
    return end(copied, 'saved-only', copied.copy?.state === 'failed' ? 'saved-uncopied' : 'saved-only', env);
  }
  // An act that can be reversed needs no seconds for Ångra, and does not wait for a folder that cannot be reached.
  const copied =
    destroys(act) && saved.urgent !== true ? await copyWhileUndoable(saved, env) : await copyNow(saved, env);
  if (copied.phase === 'ended') return copied;
  if (destroys(act) && !isCopied(copied))
    return end(copied, 'copy-failed', wordForCopy(copied), env, { reason: copied.copy?.reason ?? 'none' });
  const queued = await enter(copied, 'queued', env);
  const { flow, said } = await actInTurn(queued, act, env);
  // The official may take minutes, so the page's turn is not held for this.
  return said === undefined ? flow : lookWhenDone(flow, said, env);
}

/** Before acting on a record that was sealed earlier, checks that it is readable and intact. */
async function readBack(start: Flow, env: FlowEnv): Promise<Flow> {
  const flow = await enter(start, 'verifying', env);
  const found = await verification(flow, env);
  if (found !== 'intact') return end(flow, 'verify-failed', 'verify-failed', env, { part: found });
  const act = actOf(flow);
  if (act === null || !destroys(act) || flow.missing.length === 0) return flow;
  // While the item was only hidden, nothing of it was lost.
  const asked = await enter(flow, 'confirm-missing', env);
  return (await env.official.confirmMissing(asked)) === true
    ? { ...asked, confirmedMissing: true }
    : end(asked, 'undone', 'undone', env);
}

/** The ten seconds of Ångra. Ends the flow if the official undoes it. */
async function copyWhileUndoable(saved: Flow, env: FlowEnv): Promise<Flow> {
  const undecided = await enter(saved, 'undo-window', env, { undoUntil: env.clock.now() + UNDO_MILLISECONDS });
  // Make the copy during these seconds, so that it costs the official no time.
  const making = makeCopy(undecided, env);
  const answer = await Promise.race([env.official.undoOrGo(undecided, UNDO_MILLISECONDS), failureOf(making)]);
  if (answer === 'undo') return endUndone(undecided, env);
  return copyNow(undecided, env, making);
}

/**
 * Captures, seals, commits strictly, reads back and hashes again. A flow whose intent became save-only stops there. Any
 * failure ends the flow with nothing removed.
 */
async function saveEvidence(start: Flow, env: FlowEnv): Promise<Flow> {
  let flow = await enter(start, 'capturing', env);
  try {
    flow = { ...flow, ...(await env.evidence.capture(flow, 'leave')) };
  } catch (error) {
    return end(flow, 'capture-failed', wordFor(error, 'capture-failed'), env, { reason: reasonOf(error) });
  }
  const act = actOf(flow);
  // An item that is only hidden is not lost, so nothing needs a confirmation.
  if (act !== null && destroys(act)) flow = await askAboutMissing(flow, env);
  return flow.phase === 'ended' ? flow : sealAndVerify(flow, env);
}

/** Asks the official about missing parts. Without a yes the evidence is still saved, but nothing is removed. */
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

/**
 * Captures again, now with the unseen pictures. If that fails, the first staged capture is kept and nothing is removed.
 */
async function takeUnseenAlong(start: Flow, env: FlowEnv): Promise<Flow> {
  const flow = await enter(start, 'capturing', env);
  try {
    return { ...flow, unseen: undefined, ...(await env.evidence.capture(flow, 'take-along')) };
  } catch (error) {
    if (await env.evidence.hasStaged(flow)) return { ...flow, intent: 'save-only' };
    return end(flow, 'capture-failed', wordFor(error, 'capture-failed'), env, { reason: reasonOf(error) });
  }
}

/** Seals the staged capture and checks that it can be read back. Shared with the recovery. */
export async function sealAndVerify(start: Flow, env: FlowEnv): Promise<Flow> {
  // After a complete capture this phase is not saved: the store already shows that the capture is staged, and recovery
  // does the same after either phase. The official waits for each strict commit before Ångra.
  let flow =
    start.phase === 'capturing' && start.missing.length === 0
      ? pass(start, 'sealing', env)
      : await enter(start, 'sealing', env);
  try {
    flow = { ...flow, ...(await env.evidence.seal(flow)) };
  } catch (error) {
    return end(flow, 'store-failed', wordFor(error, 'store-failed'), env, { reason: reasonOf(error) });
  }
  // Not saved either: the store shows that the record is sealed.
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
