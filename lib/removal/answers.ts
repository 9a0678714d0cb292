/**
 * The official's answers that running flows wait for, and what happens when none comes. Kept in memory on purpose:
 * after a worker is stopped, its waits are never resumed, only recovered. No browser code: the clock is passed in.
 */
import type { FlowDecision } from '../domain/flow-decision';
import type { HandStop, HandStopped } from '../domain/hand-stop';
import type { Clock } from '../platforms/contract';
import type { ByHand, Official } from './environment';

interface Waiting {
  undo?: (answer: 'go' | 'undo') => void;
  missing?: (answer: boolean | 'take-along') => void;
  byHand?: (answer: ByHand | HandStopped) => void;
}

/** Long enough to read and decide, short enough not to surprise. After that the answer is no. Milliseconds. */
const PATIENCE = 10 * 60_000;
/** How often a wait checks its clock, in milliseconds. */
const POLL_INTERVAL = 250;

export interface Answers {
  official: Official;
  /** What the official pressed. No effect when no flow waits for it. */
  answer: {
    /** Returns false when no flow was waiting: its worker was stopped since, or it has ended. */
    resolve(flowId: string, decision: FlowDecision): boolean;
    /** The page has stopped the official's press. Returns the same. */
    stopped(flowId: string, why: HandStop, pressed?: boolean): boolean;
    /** A press by hand reached the platform. @param at ISO 8601 */
    pressed(flowId: string, at: string): void;
  };
}

/** @param clock a monotonic clock: the time of day may jump, and that must not end the time for Ångra */
export function officialsAnswers(clock: Clock): Answers {
  const { waitsOf, waitFor, listen } = waits(clock);
  /** The time of the last press by hand, by flow id. ISO 8601. */
  const presses = new Map<string, string>();

  return {
    official: {
      undoOrGo: (flow, milliseconds) => waitFor<'go' | 'undo'>(flow.id, 'undo', milliseconds, 'go'),
      confirmMissing: (flow) => waitFor<boolean | 'take-along'>(flow.id, 'missing', PATIENCE, false),
      // No timeout: the official takes the time they need, and a timeout would prove nothing.
      doneByHand: (flow) =>
        new Promise<ByHand | HandStopped>((resolve) => {
          const stopHearing = listen(flow.id, {
            byHand: (said) => {
              stopHearing();
              resolve(said);
            },
          });
        }),
      pressedByHand: (flow) => {
        const at = presses.get(flow.id);
        presses.delete(flow.id);
        return at;
      },
      hearMore: (flow, said) => {
        const stopHearing = listen(flow.id, { byHand: said });
        return () => {
          stopHearing();
          // Drop a press that came after the flow's last question.
          presses.delete(flow.id);
        };
      },
      hearUndo: (flow, undone) =>
        listen(flow.id, {
          undo: (said) => {
            if (said === 'undo') undone();
          },
        }),
    },
    answer: {
      resolve: (flowId, decision) => decide(waitsOf(flowId), decision),
      stopped: (flowId, why, pressed) => settle(waitsOf(flowId)?.byHand, { ...why, pressed }),
      pressed: (flowId, at) => {
        if (waitsOf(flowId)?.byHand !== undefined) presses.set(flowId, at);
      },
    },
  };
}

function decide(waiting: Waiting | undefined, decision: FlowDecision): boolean {
  switch (decision) {
    case 'undo':
      return settle(waiting?.undo, 'undo');
    case 'skip-wait':
      return settle(waiting?.undo, 'go');
    case 'remove-incomplete':
      return settle(waiting?.missing, true);
    case 'keep-incomplete':
      return settle(waiting?.missing, false);
    case 'take-unseen':
      return settle(waiting?.missing, 'take-along');
    case 'check-again':
      return settle(waiting?.byHand, 'check');
    case 'removed-by-hand':
      return settle(waiting?.byHand, 'removed');
  }
}

function settle<T>(wait: ((answer: T) => void) | undefined, answer: T): boolean {
  wait?.(answer);
  return wait !== undefined;
}

interface Waits {
  waitsOf: (flowId: string) => Waiting | undefined;
  waitFor: <T>(flowId: string, key: keyof Waiting, milliseconds: number, atTimeOut: T) => Promise<T>;
  /** Without a timeout. Calls back each time, until the returned function is called. */
  listen: (flowId: string, to: Waiting) => () => void;
}

function waits(clock: Clock): Waits {
  const waiting = new Map<string, Waiting>();
  return {
    waitsOf: (flowId) => waiting.get(flowId),
    waitFor: <T>(flowId: string, key: keyof Waiting, milliseconds: number, atTimeOut: T) =>
      new Promise<T>((resolve) => {
        const answered = new AbortController();
        const settle = (answer: T): void => {
          answered.abort();
          // A wait that ends late must not delete a newer one.
          if (waiting.get(flowId)?.[key] === settle) waiting.delete(flowId);
          resolve(answer);
        };
        waiting.set(flowId, { [key]: settle });
        void timeOut(clock, milliseconds, answered.signal).then(
          () => settle(atTimeOut),
          () => undefined,
        );
      }),
    listen: (flowId, to) => {
      waiting.set(flowId, to);
      return () => {
        // Do not end a wait that began after this one.
        if (waiting.get(flowId) === to) waiting.delete(flowId);
      };
    },
  };
}

/**
 * Ends when the clock says so, not when a timer fires: a timer that was set before the clock stood still must not end
 * the wait.
 */
async function timeOut(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  const end = clock.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - clock.now())
    await clock.wait(Math.min(left, POLL_INTERVAL), signal);
  signal.throwIfAborted();
}
