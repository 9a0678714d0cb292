/**
 * The official's answers that running flows wait for. In memory on purpose:
 * a killed worker's waits are never resumed, only recovered.
 */
import { browser } from '../../lib/browser';
import type { Official } from '../../lib/removal/environment';

interface Waiting {
  undo?: (answer: 'go' | 'undo') => void;
  missing?: (yes: boolean) => void;
  byHand?: (answer: 'check' | 'gave-up') => void;
}

const waiting = new Map<string, Waiting>();
/** Long enough to read and decide, short enough not to surprise: then the doubt decides. */
const PATIENCE = 10 * 60_000;

function waitFor<T>(flowId: string, key: keyof Waiting, milliseconds: Promise<number>, atTimeOut: T): Promise<T> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let settled = false;
    const settle = (answer: T): void => {
      settled = true;
      clearTimeout(timer);
      waiting.delete(flowId);
      resolve(answer);
    };
    waiting.set(flowId, { [key]: settle });
    void milliseconds.then((time) => {
      if (!settled) timer = setTimeout(() => settle(atTimeOut), time);
    });
  });
}

export const official: Official = {
  undoOrGo: (flow, until) => waitFor<'go' | 'undo'>(flow.id, 'undo', undoTime(until), 'go'),
  confirmMissing: (flow) => waitFor(flow.id, 'missing', Promise.resolve(PATIENCE), false),
  doneByHand: (flow) => waitFor<'check' | 'gave-up'>(flow.id, 'byHand', Promise.resolve(PATIENCE), 'gave-up'),
};

const MORE_UNDO = 'more-undo-milliseconds';

/**
 * Until the ten seconds of Ångra are over. A browser test that does something in the middle of them cannot trust a
 * loaded machine to be that quick, so the session's memory, which only
 * our own pages reach, may ask for more; never for less.
 */
async function undoTime(until: number): Promise<number> {
  const more = await browser.storage.session.get(MORE_UNDO).then(
    (kept) => kept[MORE_UNDO],
    () => 0,
  );
  return Math.max(0, until - Date.now()) + (typeof more === 'number' ? Math.max(0, more) : 0);
}

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
