/**
 * The official's answers that running flows wait for, and what is done when none comes. Held in memory on purpose: a stopped worker's waits are never
 * resumed, only recovered. Host-free: the clock is passed in.
 */
import type { Clock } from '../platforms/contract';
import type { ByHand, Official } from './environment';

interface Waiting {
  undo?: (answer: 'go' | 'undo') => void;
  missing?: (answer: boolean | 'take-along') => void;
  byHand?: (answer: ByHand) => void;
}

/** Long enough to read and decide, short enough not to surprise: then the doubt decides. */
const PATIENCE = 10 * 60_000;
/** How often a wait looks at its clock, in milliseconds. */
const LOOK = 250;

export interface Answers {
  official: Official;
  /** What the official pressed. Without effect where no flow waits for it. */
  answer: {
    undo(flowId: string): void;
    go(flowId: string): void;
    missing(flowId: string, answer: boolean | 'take-along'): void;
    /** False when no flow was waiting: its worker has been stopped since. */
    check(flowId: string): boolean;
    /** The same, of what the official says to have removed. */
    removed(flowId: string): boolean;
  };
}

/** @param clock one that nobody sets: the computer's own time of day may jump, and Ångra must not end for that. */
export function officialsAnswers(clock: Clock): Answers {
  const waiting = new Map<string, Waiting>();

  function waitFor<T>(flowId: string, key: keyof Waiting, milliseconds: number, atTimeOut: T): Promise<T> {
    return new Promise((resolve) => {
      const answered = new AbortController();
      const settle = (answer: T): void => {
        answered.abort();
        // A wait that ends late must not take away one that began after it.
        if (waiting.get(flowId)?.[key] === settle) waiting.delete(flowId);
        resolve(answer);
      };
      waiting.set(flowId, { [key]: settle });
      void timeOut(clock, milliseconds, answered.signal).then(
        () => settle(atTimeOut),
        () => undefined,
      );
    });
  }

  function byHand(flowId: string, said: ByHand): boolean {
    const settle = waiting.get(flowId)?.byHand;
    settle?.(said);
    return settle !== undefined;
  }

  /** Without a time, and as often as it is said. */
  function listen(flowId: string, to: Waiting): () => void {
    waiting.set(flowId, to);
    return () => {
      // A wait that has begun after it is not its own to end.
      if (waiting.get(flowId) === to) waiting.delete(flowId);
    };
  }

  return {
    official: {
      undoOrGo: (flow, milliseconds) => waitFor<'go' | 'undo'>(flow.id, 'undo', milliseconds, 'go'),
      confirmMissing: (flow) => waitFor<boolean | 'take-along'>(flow.id, 'missing', PATIENCE, false),
      // A hand takes the time it takes: what is said to be gone by a clock is said by nobody.
      doneByHand: (flow) =>
        new Promise<ByHand>((resolve) => {
          waiting.set(flow.id, {
            byHand: (said) => {
              waiting.delete(flow.id);
              resolve(said);
            },
          });
        }),
      hearMore: (flow, said) => listen(flow.id, { byHand: said }),
      hearUndo: (flow, undone) =>
        listen(flow.id, {
          undo: (said) => {
            if (said === 'undo') undone();
          },
        }),
    },
    answer: {
      undo: (flowId) => waiting.get(flowId)?.undo?.('undo'),
      go: (flowId) => waiting.get(flowId)?.undo?.('go'),
      missing: (flowId, said) => waiting.get(flowId)?.missing?.(said),
      check: (flowId) => byHand(flowId, 'check'),
      removed: (flowId) => byHand(flowId, 'removed'),
    },
  };
}

/** Over when the clock says so, and not when a timer does: a timer that was set before the clock stood still must not end the wait. */
async function timeOut(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  const end = clock.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - clock.now()) await clock.wait(Math.min(left, LOOK), signal);
  signal.throwIfAborted();
}
