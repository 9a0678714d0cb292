/** How Ångra ends a flow. Its mark in the store is checked before each step towards a press. */
import type { Flow, FlowPhase } from '../domain/flow';
import { end } from './end-flow';
import { inPhase } from './enter';
import type { FlowEnv } from './environment';

/** Enters a phase that leads to a press. Ends the flow if Ångra is marked. */
export async function begin(flow: Flow, phase: FlowPhase, env: FlowEnv, more: Partial<Flow> = {}): Promise<Flow> {
  const next = inPhase({ ...flow, ...more }, phase, env);
  if ((await env.evidence.begin(next)) === 'undone') return endUndone(flow, env);
  env.changed(next);
  return next;
}

export async function endUndone(flow: Flow, env: FlowEnv): Promise<Flow> {
  await env.evidence.journal(flow, 'undone', {});
  return end(flow, 'undone', 'undone', env);
}
