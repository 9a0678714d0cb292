/** Which tasks belong to the keys: those of the thread that received them, from the first key on. */
import { describe, expect, it } from 'vitest';
import { longestKeyTask } from '../../bench/key-tasks';

const there = { pid: 7, tid: 1 };
const task = (ts: number, dur: number, tdur: number, where: typeof there = there) => ({
  name: 'RunTask',
  ph: 'X',
  ts,
  dur,
  tdur,
  ...where,
});
const key = (ts: number) => ({ name: 'EventDispatch', ph: 'X', ts, ...there, args: { data: { type: 'keydown' } } });
const longestIn = (...traceEvents: object[]) => longestKeyTask(Buffer.from(JSON.stringify({ traceEvents })));

describe('the longest task at a key', () => {
  it('is one of the thread that received the keys, also one after them', () => {
    const found = longestIn(
      task(0, 90_000, 90_000),
      task(100_000, 20_000, 12_000),
      key(101_000),
      key(131_000),
      task(130_000, 8_000, 8_000),
      task(200_000, 15_000, 14_000),
      task(200_000, 80_000, 80_000, { pid: 8, tid: 1 }),
      { ...task(210_000, 70_000, 70_000), name: 'FunctionCall' },
    );
    expect(found).toEqual({ keys: 2, longest: 14, longestByClock: 20 });
  });

  it('is absent when no key was received, or the trace holds no task', () => {
    expect(() => longestIn(task(0, 1_000, 1_000))).toThrow('no key');
    expect(() => longestIn(key(5))).toThrow('no tasks');
  });
});
