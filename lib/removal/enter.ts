/** From one phase into the next, the only way. */
import type { Flow, FlowPhase } from '../domain/flow';
import type { FlowEnv } from './environment';

/**
 * Saves the phase before its work begins. A save that fails stops the
 * flow: what cannot be told afterwards must not be begun.
 */
export async function enter(flow: Flow, phase: FlowPhase, env: FlowEnv, more: Partial<Flow> = {}): Promise<Flow> {
  const next = inPhase({ ...flow, ...more }, phase, env);
  await env.evidence.save(next);
  env.changed(next);
  return next;
}

/** Shown and not saved: for a phase that is known from the store without it. */
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
