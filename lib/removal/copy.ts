/**
 * How the flow makes the second copy: it is made and confirmed before anything is removed. A copy never causes a press.
 */
import type { Flow, FlowCopy } from '../domain/flow';
import { enter } from './enter';
import type { EndProblem } from './end-reason';
import type { FlowEnv } from './environment';
import { reasonOf } from '../util/reason-of';

/** Never rejects: an error becomes a failed copy with its reason. */
export async function makeCopy(flow: Flow, env: FlowEnv): Promise<FlowCopy> {
  if (flow.evidenceId === null) return failed('no record');
  try {
    return await env.copies.copy(flow.evidenceId);
  } catch (error) {
    return failed(reasonOf(error));
  }
}

/** @param making a copy that is already being made; without it, one is made now */
export async function copyNow(start: Flow, env: FlowEnv, making?: Promise<FlowCopy>): Promise<Flow> {
  const flow = await enter(start, 'copying', env);
  return { ...flow, copy: await (making ?? makeCopy(flow, env)) };
}

/** Resolves only when the copy fails, because then there is nothing to wait for. */
export const failureOf = (making: Promise<FlowCopy>): Promise<'failed'> =>
  new Promise((resolve) => {
    void making.then((copy) => {
      if (copy.state === 'failed') resolve('failed');
    });
  });

export const isCopied = ({ copy }: Flow): boolean => copy?.state === 'confirmed' || copy?.state === 'off';

/** Failures that the official can do something about have a text of their own. */
export function wordForCopy({ copy }: Flow): EndProblem {
  const words: Record<string, EndProblem> = {
    permission: 'copy-permission',
    'no-folder': 'copy-no-folder',
    offline: 'copy-offline',
    quota: 'copy-full',
    refused: 'copy-refused',
    changed: 'copy-changed',
  };
  return words[copy?.reason ?? ''] ?? 'copy-failed';
}

const failed = (reason: string): FlowCopy => ({ state: 'failed', folder: null, reason });
