/**
 * Compiling a pattern at first use delays a keystroke. A pattern of 3,700 characters with 28 classes of all letters
 * took a third of a second. The test counts instead of timing: classes of all letters, and pattern length.
 */
import { expect, it, vi } from 'vitest';
import { coach } from '../../../lib/coach/coach';
import { draftsOfReplies } from '../../coach/cost';
import { contextOf } from '../../coach/measure';

/** `\p{L}` expands to some 600 ranges of letters. */
const MOST_CLASSES = 6;
const LONGEST_PATTERN = 2_500;

/** Every pattern used while `work` runs: the engine calls `exec` for each. */
function patternsIn(work: () => void): RegExp[] {
  const exec = vi.spyOn(RegExp.prototype, 'exec');
  work();
  const tried = new Map((exec.mock.contexts as RegExp[]).map((pattern) => [String(pattern), pattern]));
  exec.mockRestore();
  return [...tried.values()];
}

it('the coach’s patterns are small enough to compile within a keystroke', () => {
  const context = contextOf(['picture', 'video']);
  const tried = patternsIn(() => {
    for (const text of draftsOfReplies(20)) coach(text, context);
  });
  const classesIn = (pattern: RegExp): number => pattern.source.match(/\\p\{/gu)?.length ?? 0;
  expect(tried.length).toBeGreaterThan(50);
  expect(tried.filter((pattern) => classesIn(pattern) > MOST_CLASSES).map(String)).toEqual([]);
  expect(tried.filter(({ source }) => source.length > LONGEST_PATTERN).map(String)).toEqual([]);
});
