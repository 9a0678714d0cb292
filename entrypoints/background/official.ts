/** The official's answers that running flows wait for. In memory on purpose: a killed worker's waits are never resumed, only recovered. */
import type { Official } from '../../lib/removal/environment';

interface Waiting {
  undo?: (answer: 'go' | 'undo') => void;
  missing?: (yes: boolean) => void;
  byHand?: (answer: 'check' | 'gave-up') => void;
}

const waiting = new Map<string, Waiting>();
/** Long enough to read and decide, short enough not to surprise: then the doubt decides. */
const PATIENCE = 10 * 60_000;

function waitFor<T>(flowId: string, key: keyof Waiting, milliseconds: number, atTimeOut: T): Promise<T> {
  return new Promise((resolve) => {
    const settle = (answer: T): void => {
      clearTimeout(timer);
      waiting.delete(flowId);
      resolve(answer);
    };
    const timer = setTimeout(() => settle(atTimeOut), milliseconds);
    waiting.set(flowId, { [key]: settle });
  });
}

export const official: Official = {
  undoOrGo: (flow, until) => waitFor<'go' | 'undo'>(flow.id, 'undo', Math.max(0, until - Date.now()), 'go'),
  confirmMissing: (flow) => waitFor(flow.id, 'missing', PATIENCE, false),
  doneByHand: (flow) => waitFor<'check' | 'gave-up'>(flow.id, 'byHand', PATIENCE, 'gave-up'),
};

export const answer = {
  undo: (flowId: string): void => waiting.get(flowId)?.undo?.('undo'),
  go: (flowId: string): void => waiting.get(flowId)?.undo?.('go'),
  missing: (flowId: string, yes: boolean): void => waiting.get(flowId)?.missing?.(yes),
  /** False when no flow was waiting: its worker has been stopped since. */
  check: (flowId: string): boolean => {
    const settle = waiting.get(flowId)?.byHand;
    settle?.('check');
    return settle !== undefined;
  },
};
