/**
 * Reads a Chromium trace for the tasks of the thread in which keys were typed. The cost of a key is one task; work that
 * it deferred is another.
 */
import type { TraceEvent } from './trace-event';

/** Trace categories that `longestKeyTask` needs. */
export const KEY_CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

export interface KeyTasks {
  /** Number of key events that the thread received. */
  keys: number;
  /** The longest task from the first key on, in milliseconds of processor time. */
  longest: number;
  /** The same in wall-clock milliseconds, which includes time taken by other programs. */
  longestByClock: number;
}

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/** @throws Error when no thread received a key, or its tasks are not in the trace */
export function longestKeyTask(trace: Buffer): KeyTasks {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const heard = traceEvents.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  const [first] = heard.sort((a, b) => a.ts - b.ts);
  if (first === undefined) throw new Error('the trace has no key');
  const { pid, tid } = first;
  const isThere = (event: TraceEvent): boolean => event.pid === pid && event.tid === tid;
  const tasks = traceEvents.filter(
    (event) => TASKS.has(event.name) && event.ph === 'X' && isThere(event) && event.ts + (event.dur ?? 0) >= first.ts,
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks of the thread that heard the keys');
  const longestOf = (cost: (task: TraceEvent) => number): number => Math.max(...tasks.map(cost)) / 1_000;
  return {
    keys: heard.filter(isThere).length,
    longest: longestOf(({ tdur, dur = 0 }) => tdur ?? dur),
    longestByClock: longestOf(({ dur = 0 }) => dur),
  };
}
