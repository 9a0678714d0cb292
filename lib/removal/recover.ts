/**
 * What happens to a flow whose worker or browser was killed: the sealing is finished and the gone-check is run.
 * A removal is never resumed by itself, only offered again.
 */
import { destroys } from '../domain/act';
import { actOf, type Flow, type FlowPhase } from '../domain/flow';
import { copyNow } from './copy';
import { enter } from './enter';
import type { FlowEnv } from './environment';
import { doneOutcome } from './outcome-of-act';
import { end, isPageBusy } from './end-flow';
import { sealAndVerify } from './flow';
import { isAllByHand, lookUnlessUndone } from './perform';
import { RECOVERY_PATIENCE } from './recovery-patience';
import { endUndone } from './undo';

/**
 * @param pageReachable whether the item's page is open, so that the gone-check can see it; if not, the flow
 *   waits in `gone-check`, untold, for the page's next visit.
 * @returns the flow as it now stands.
 */
export async function recoverFlow(flow: Flow, pageReachable: boolean, env: FlowEnv): Promise<Flow> {
  switch (flow.phase) {
    case 'ended':
      return flow;
    case 'capturing':
    case 'confirm-missing':
    case 'sealing':
    case 'verifying':
      return recoverEvidence(flow, env);
    case 'copying':
    case 'undo-window':
    case 'queued':
      return recoverCopy(flow, env);
    case 'intent':
    case 'comparing':
    case 'removing':
    case 'assisted':
    case 'gone-check':
      return recoverRemoval(flow, pageReachable, env);
  }
}

const LOOKED_AT: ReadonlySet<FlowPhase> = new Set(['intent', 'comparing', 'removing', 'assisted', 'gone-check']);

/** Without a press that was begun, nothing has been pressed here. */
const MAY_BE_UNDONE: ReadonlySet<FlowPhase> = new Set(['intent', 'comparing', 'removing']);

/** Whether its recovery needs the item's page: something may have been pressed there. */
export const endsWithALook = ({ phase }: Pick<Flow, 'phase'>): boolean => LOOKED_AT.has(phase);

async function recoverEvidence(flow: Flow, env: FlowEnv): Promise<Flow> {
  // Its record was sealed long ago, by another flow; nothing has been pressed.
  if (flow.intent === 'act-on-sealed') return recoverCopy(flow, env);
  if (!(await env.evidence.isSealed(flow)) && !(await env.evidence.hasStaged(flow)))
    return interrupted(flow, 'interrupted-nothing', env);
  const sealed = await sealAndVerify(flow, env);
  return sealed.phase === 'ended' ? sealed : recoverCopy(sealed, env);
}

/**
 * The copy is made, or made again: idempotent, and nothing is pressed by
 * it. What was reported saved is then outside the browser too.
 */
async function recoverCopy(flow: Flow, env: FlowEnv): Promise<Flow> {
  const copied = await copyNow(flow, env);
  return interrupted(copied, copied.copy?.state === 'failed' ? 'interrupted-uncopied' : 'interrupted-saved', env);
}

async function recoverRemoval(flow: Flow, pageReachable: boolean, env: FlowEnv): Promise<Flow> {
  // It was answered that it is undone, and nothing had been pressed: whatever has become of the item, not by Uppsikt.
  if (flow.undoneAt !== undefined && MAY_BE_UNDONE.has(flow.phase) && (flow.pressing ?? 'none') === 'none')
    return endUndone(flow, env);
  if (!pageReachable) return waitForVisit(flow, env);
  try {
    return await env.turn(flow, () => recoverWithLook(flow, env), { patience: RECOVERY_PATIENCE });
  } catch (error) {
    // Nobody could look now; somebody can at the next visit.
    if (isPageBusy(error)) return waitForVisit(flow, env);
    throw error;
  }
}

async function waitForVisit(flow: Flow, env: FlowEnv): Promise<Flow> {
  // Already waiting for its page: nothing new to store, whatever page was opened.
  if (flow.phase === 'gone-check' && flow.message !== null && !flow.told) return flow;
  return enter({ ...flow, told: false, message: env.say('interrupted-removal', flow) }, 'gone-check', env);
}

async function recoverWithLook(flow: Flow, env: FlowEnv): Promise<Flow> {
  const checked = await lookUnlessUndone(flow, env, flow.phase === 'assisted' && isAllByHand(flow));
  // Told either way: the official pressed and then the browser went away under it.
  const act = actOf(checked) ?? 'delete';
  const isGone = destroys(act) && checked.outcome === doneOutcome(act);
  const told: Flow = {
    ...checked,
    told: false,
    message: isGone ? env.say('removed-after-interruption', checked) : checked.message,
  };
  await env.evidence.save(told);
  // The words that are shown are these, not those of an ordinary end.
  env.changed(told);
  return told;
}

async function interrupted(
  flow: Flow,
  word: 'interrupted-saved' | 'interrupted-uncopied' | 'interrupted-nothing',
  env: FlowEnv,
): Promise<Flow> {
  // It was answered that it is undone, and so it is.
  if (flow.undoneAt !== undefined) return endUndone(flow, env);
  return end(flow, 'interrupted', word, env);
}
