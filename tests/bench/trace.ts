/**
 * Reads a Chromium trace for what the extension's script costs the page's thread: processor time in calls into the
 * extension's files, plus a share of the microtasks. Microtasks carry no address, so the share is the one in which the
 * sampling profiler saw the extension's code. Callbacks of timers and observers count as calls.
 */
import type { TraceEvent } from './trace-event';

/** Trace categories that `extensionScript` needs. */
export const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
  'disabled-by-default-v8.cpu_profiler',
];

export interface ExtensionScript {
  /**
   * Milliseconds of processor time in calls into the extension's files, including observers, timers, listeners and
   * messages.
   */
  calls: number;
  /** Milliseconds in microtasks outside such calls: the code after an `await`. */
  microtasks: number;
  /** Milliseconds of the longest of these calls. */
  longest: number;
}

const isOurs = (url: string | undefined): boolean => (url ?? '').startsWith('chrome-extension:');

/**
 * @param address of the page. Cards and popups have renderers of their own; the page's thread is the one that was
 * navigated to this address
 */
export function extensionScript(trace: Buffer, address: string): ExtensionScript {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const navigated = traceEvents.find(({ name, args }) => name === 'CommitLoad' && args?.data?.url === address);
  if (navigated === undefined) throw new Error('the trace does not say where the page was shown');
  const { pid, tid } = navigated;
  const events = traceEvents.filter((event) => event.pid === pid);
  const tasks = events
    .filter((event) => event.tid === tid && event.ph === 'X')
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const calls = outermost(
    tasks.filter(({ name, args }) => (name === 'FunctionCall' || name === 'EvaluateScript') && isOurs(args?.data?.url)),
  );
  const samples = samplesOf(events, tid);
  let microtasks = 0;
  for (const task of outermost(tasks.filter(({ name }) => name === 'RunMicrotasks'))) {
    const inside = samples.filter(({ ts }) => ts >= task.ts && ts < task.ts + (task.dur ?? 0));
    if (inside.length === 0) continue;
    const within = calls.filter((call) => isInside(call, task));
    const alone = inside.filter(
      ({ ts, ours }) => ours && !within.some((call) => ts >= call.ts && ts < call.ts + (call.dur ?? 0)),
    );
    microtasks += (cost(task) * alone.length) / inside.length;
  }
  return {
    calls: calls.reduce((sum, call) => sum + cost(call), 0) / 1_000,
    microtasks: microtasks / 1_000,
    longest: Math.max(0, ...calls.map(cost)) / 1_000,
  };
}

const cost = ({ tdur, dur = 0 }: TraceEvent): number => tdur ?? dur;
const isInside = (one: TraceEvent, other: TraceEvent): boolean =>
  one.ts >= other.ts && one.ts < other.ts + (other.dur ?? 0);

/**
 * Counts nested events once.
 * @param events sorted by time
 */
function outermost(events: TraceEvent[]): TraceEvent[] {
  let until = 0;
  return events.filter(({ ts, dur = 0 }) => {
    if (ts < until) return false;
    until = ts + dur;
    return true;
  });
}

/** When the profiler sampled the thread, and whether the extension's code was anywhere in the stack. */
function samplesOf(events: TraceEvent[], tid: number): { ts: number; ours: boolean }[] {
  const begun = events.find((event) => event.name === 'Profile' && event.tid === tid);
  if (begun === undefined) throw new Error('the trace has no profile of the thread');
  const ours = new Map<number, boolean>();
  const found: { ts: number; ours: boolean }[] = [];
  let ts = begun.args?.data?.startTime ?? begun.ts;
  for (const { args } of events
    .filter((event) => event.name === 'ProfileChunk' && event.id === begun.id)
    .sort((a, b) => a.ts - b.ts)) {
    for (const { id, parent, callFrame } of args?.data?.cpuProfile?.nodes ?? [])
      ours.set(id, isOurs(callFrame.url) || (ours.get(parent ?? -1) ?? false));
    for (const [index, node] of (args?.data?.cpuProfile?.samples ?? []).entries()) {
      ts += args?.data?.timeDeltas?.[index] ?? 0;
      found.push({ ts, ours: ours.get(node) ?? false });
    }
  }
  return found;
}
