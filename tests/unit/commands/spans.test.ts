/**
 * `npm run bench -- --spans` prints the same step of several runs as one line, and omits steps that most runs did not
 * take.
 */
import { expect, it } from 'vitest';
import { linesOfSpans, medianSpans, type Span } from '../../bench/spans';

const span = (name: string, from: number, milliseconds: number): Span => ({ name, from, milliseconds });

it('compares the nth span of a name with the nth of that name, in order of start', () => {
  const runs = [
    [span('commit', 10, 4), span('frame', 20, 50), span('commit', 80, 6)],
    [span('frame', 22, 60), span('commit', 30, 5), span('commit', 90, 8)],
    [span('commit', 12, 9), span('frame', 24, 70), span('commit', 99, 7), span('only here', 100, 1)],
  ];
  expect(medianSpans(runs)).toEqual([span('commit #1', 12, 5), span('frame #1', 22, 60), span('commit #2', 90, 7)]);
  expect(linesOfSpans(medianSpans(runs))[0]).toBe('      12 ms  +   5 ms  commit #1');
});
