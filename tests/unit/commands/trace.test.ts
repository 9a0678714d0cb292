/** Attributes time: calls into the extension by their address, microtasks by the profiler's samples, nothing twice. */
import { describe, expect, it } from 'vitest';
import { extensionScript } from '../../bench/trace';

const ADDRESS = 'https://www.facebook.com/sida';
const OURS = 'chrome-extension://abc/content-scripts/overlay.js';
const on = { pid: 7, tid: 1 };
const task = (name: string, ts: number, dur: number, url?: string) => ({
  name,
  ph: 'X',
  ts,
  dur,
  tdur: dur,
  ...on,
  args: { data: url === undefined ? {} : { url } },
});
/** Nodes: 1 is the page's, 2 is ours, 3 is a browser call from ours. Samples in steps of 1,000 µs. */
const profile = (samples: number[]) => [
  { name: 'Profile', ph: 'P', ts: 0, id: '0x1', ...on, args: { data: { startTime: 0 } } },
  {
    name: 'ProfileChunk',
    ph: 'P',
    ts: 1,
    id: '0x1',
    pid: 7,
    tid: 9,
    args: {
      data: {
        cpuProfile: {
          nodes: [
            { id: 1, callFrame: { url: ADDRESS } },
            { id: 2, callFrame: { url: OURS } },
            { id: 3, parent: 2, callFrame: {} },
          ],
          samples,
        },
        timeDeltas: samples.map(() => 1_000),
      },
    },
  },
];
const traceOf = (...events: object[]): Buffer =>
  Buffer.from(
    JSON.stringify({
      traceEvents: [{ name: 'CommitLoad', ph: 'I', ts: 0, ...on, args: { data: { url: ADDRESS } } }, ...events],
    }),
  );

describe('the extension’s own script in a trace', () => {
  it('is its calls, nested ones counted once, and not the page’s or another process’s', () => {
    const trace = traceOf(
      ...profile([]),
      task('FunctionCall', 1_000, 4_000, OURS),
      task('FunctionCall', 2_000, 1_000, OURS),
      task('FunctionCall', 6_000, 9_000, ADDRESS),
      { ...task('FunctionCall', 1_000, 50_000, OURS), pid: 8 },
    );
    expect(extensionScript(trace, ADDRESS)).toEqual({ calls: 4, longest: 4, microtasks: 0 });
  });

  it('includes its sampled share of microtasks, with calls within them counted once', () => {
    // Ten samples from 11 to 20 ms: two of the call, three of ours outside it, five of the page.
    const samples = [...Array.from({ length: 10 }, () => 1), 2, 2, 3, 2, 3, 1, 1, 1, 1, 1];
    const trace = traceOf(
      ...profile(samples),
      task('RunMicrotasks', 11_000, 10_000),
      task('FunctionCall', 11_000, 2_000, OURS),
    );
    expect(extensionScript(trace, ADDRESS)).toEqual({ calls: 2, longest: 2, microtasks: 3 });
  });

  it('is never zero merely because the trace is of another page', () => {
    expect(() => extensionScript(traceOf(), 'https://annan.example/')).toThrow('does not say where');
    expect(() => extensionScript(traceOf(), ADDRESS)).toThrow('no profile');
  });
});
