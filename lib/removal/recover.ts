/**
 * Recovers a flow whose worker or browser was killed: it finishes the seal and does the gone-check. A removal is never
 * resumed by itself, only offered again.
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
 * @param pageReachable whether the item's page is open, so that the gone-check can see it; if not, the flow waits in
 *   `gone-check`, untold, for the next visit of the page
 * @returns the flow as it is afterwards
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

/** Phases in which nothing was pressed, unless `pressing` says that a press began. */
const MAY_BE_UNDONE: ReadonlySet<FlowPhase> = new Set(['intent', 'comparing', 'removing']);

/** Whether its recovery needs the item's page, because something may have been pressed there. */
export const endsWithALook = ({ phase }: Pick<Flow, 'phase'>): boolean => LOOKED_AT.has(phase);

async function recoverEvidence(flow: Flow, env: FlowEnv): Promise<Flow> {
  // Its record was sealed earlier by another flow, and nothing has been pressed.
  if (flow.intent === 'act-on-sealed') return recoverCopy(flow, env);
  if (!(await env.evidence.isSealed(flow)) && !(await env.evidence.hasStaged(flow)))
    return interrupted(flow, 'interrupted-nothing', env);
  const sealed = await sealAndVerify(flow, env);
  return sealed.phase === 'ended' ? sealed : recoverCopy(sealed, env);
}

/**
 * Makes the copy, perhaps again. This is idempotent and presses nothing. Evidence that was reported as saved is then
 * outside the browser too.
 */
async function recoverCopy(flow: Flow, env: FlowEnv): Promise<Flow> {
  const copied = await copyNow(flow, env);
  return interrupted(copied, copied.copy?.state === 'failed' ? 'interrupted-uncopied' : 'interrupted-saved', env);
}

async function recoverRemoval(flow: Flow, pageReachable: boolean, env: FlowEnv): Promise<Flow> {
  // Ångra was answered with yes and nothing had been pressed. Whatever happened to the item, Uppsikt did not do it.
  if (flow.undoneAt !== undefined && MAY_BE_UNDONE.has(flow.phase) && (flow.pressing ?? 'none') === 'none')
    return endUndone(flow, env);
  if (!pageReachable) return waitForVisit(flow, env);
  try {
    return await env.turn(flow, () => recoverWithLook(flow, env), { patience: RECOVERY_PATIENCE });
  } catch (error) {
    // No look was possible now. The next visit can do it.
    if (isPageBusy(error)) return waitForVisit(flow, env);
    throw error;
  }
}

async function waitForVisit(flow: Flow, env: FlowEnv): Promise<Flow> {
  // It already waits for its page, so there is nothing new to store.
  if (flow.phase === 'gone-check' && flow.message !== null && !flow.told) return flow;
  return enter({ ...flow, told: false, message: env.say('interrupted-removal', flow) }, 'gone-check', env);
}

async function recoverWithLook(flow: Flow, env: FlowEnv): Promise<Flow> {
  const checked = await lookUnlessUndone(flow, env, flow.phase === 'assisted' && isAllByHand(flow));
  // Always told: the official pressed, and then the browser was gone.
  const act = actOf(checked) ?? 'delete';
  const isGone = destroys(act) && checked.outcome === doneOutcome(act);
  const told: Flow = {
    ...checked,
    told: false,
    message: isGone ? env.say('removed-after-interruption', checked) : checked.message,
  };
  await env.evidence.save(told);
  // Show this text, not the one of an ordinary end.
  env.changed(told);
  return told;
}

async function interrupted(
  flow: Flow,
  word: 'interrupted-saved' | 'interrupted-uncopied' | 'interrupted-nothing',
  env: FlowEnv,
): Promise<Flow> {
  // Ångra was answered with yes, so the flow ends as undone.
  if (flow.undoneAt !== undefined) return endUndone(flow, env);
  return end(flow, 'interrupted', word, env);
}
