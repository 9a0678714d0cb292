/** Moves a flow from one phase to the next. There is no other way. */
import type { Flow, FlowPhase } from '../domain/flow';
import type { FlowEnv } from './environment';

/**
 * Saves the phase before its work begins. A failed save stops the flow: work that could not be reported afterwards must
 * not begin.
 */
export async function enter(flow: Flow, phase: FlowPhase, env: FlowEnv, more: Partial<Flow> = {}): Promise<Flow> {
  const next = inPhase({ ...flow, ...more }, phase, env);
  await env.evidence.save(next);
  env.changed(next);
  return next;
}

/** Shows the phase without saving it, for a phase that the store shows in another way. */
export function pass(flow: Flow, phase: FlowPhase, env: FlowEnv): Flow {
  const next = inPhase(flow, phase, env);
  env.changed(next);
  return next;
}

export const inPhase = (flow: Flow, phase: FlowPhase, env: FlowEnv): Flow => ({
  ...flow,
  phase,
  updatedAt: new Date(env.clock.now()).toISOString(),
});
