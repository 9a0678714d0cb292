/**
 * Reads a trace of Chromium for the tasks of the thread that keys were typed in: what one key costs is one task, and
 * what it put off is another.
 */
import type { TraceEvent } from './trace-event';

/** To be traced for `longestKeyTask`. */
export const KEY_CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

export interface KeyTasks {
  /** Keys that the thread heard. */
  keys: number;
  /** Milliseconds of the longest task from the first key on, on the processor. */
  longest: number;
  /** The same by the clock, which counts what other programs took. */
  longestByClock: number;
}

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/** @throws Error where no thread heard a key, or its tasks are not in the trace */
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
