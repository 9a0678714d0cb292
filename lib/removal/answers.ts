/**
 * The official's answers that running flows wait for, and what is done when none comes. Held in memory on purpose: a
 * stopped worker's waits are never resumed, only recovered. Host-free: the clock is passed in.
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

/** Long enough to read and decide, short enough not to surprise: then the doubt decides. */
const PATIENCE = 10 * 60_000;
/** How often a wait looks at its clock, in milliseconds. */
const LOOK = 250;

export interface Answers {
  official: Official;
  /** What the official pressed. Without effect where no flow waits for it. */
  answer: {
    /** False when no flow was waiting for it: its worker has been stopped since, or it has ended. */
    resolve(flowId: string, decision: FlowDecision): boolean;
    /** The same, where the page has stopped the official's press. */
    stopped(flowId: string, why: HandStop, pressed?: boolean): boolean;
    /** A press by hand went on to the platform. @param at ISO 8601 */
    pressed(flowId: string, at: string): void;
  };
}

/** @param clock one that nobody sets: the computer's own time of day may jump, and Ångra must not end for that. */
export function officialsAnswers(clock: Clock): Answers {
  const { waitsOf, waitFor, listen } = waits(clock);
  /** By flow that waits for a hand. */
  const presses = new Map<string, string>();

  return {
    official: {
      undoOrGo: (flow, milliseconds) => waitFor<'go' | 'undo'>(flow.id, 'undo', milliseconds, 'go'),
      confirmMissing: (flow) => waitFor<boolean | 'take-along'>(flow.id, 'missing', PATIENCE, false),
      // A hand takes the time it takes: what is said to be gone by a clock is said by nobody.
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
          // One that was seen after the flow had asked for the last time is nobody's.
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
  /** Without a time, and as often as it is said, until what it gives back is called. */
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
          // A wait that ends late must not take away one that began after it.
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
        // A wait that has begun after it is not its own to end.
        if (waiting.get(flowId) === to) waiting.delete(flowId);
      };
    },
  };
}

/**
 * Over when the clock says so, and not when a timer does: a timer that was set before the clock stood still must not
 * end the wait.
 */
async function timeOut(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  const end = clock.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - clock.now()) await clock.wait(Math.min(left, LOOK), signal);
  signal.throwIfAborted();
}
