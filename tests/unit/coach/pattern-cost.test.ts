/**
 * What a pattern takes when it is first used is part of a key. One of 3,700 characters with 28 classes of all letters
 * took a third of a second. Counted, not timed: classes of all letters, and how long a pattern is.
 */
import { expect, it, vi } from 'vitest';
import { coach } from '../../../lib/coach/coach';
import { draftsOfReplies } from '../../coach/cost';
import { contextOf } from '../../coach/measure';

/** `\p{L}` is some 600 ranges of letters. */
const MOST_CLASSES = 6;
const LONGEST_PATTERN = 2_500;

/** Every pattern that is tried while the work is done: the engine asks `exec` for each. */
function patternsIn(work: () => void): RegExp[] {
  const exec = vi.spyOn(RegExp.prototype, 'exec');
  work();
  const tried = new Map((exec.mock.contexts as RegExp[]).map((pattern) => [String(pattern), pattern]));
  exec.mockRestore();
  return [...tried.values()];
}

it('the coach’s patterns are small enough to be prepared within a key', () => {
  const context = contextOf(['picture', 'video']);
  const tried = patternsIn(() => {
    for (const text of draftsOfReplies(20)) coach(text, context);
  });
  const classesIn = (pattern: RegExp): number => pattern.source.match(/\\p\{/gu)?.length ?? 0;
  expect(tried.length).toBeGreaterThan(50);
  expect(tried.filter((pattern) => classesIn(pattern) > MOST_CLASSES).map(String)).toEqual([]);
  expect(tried.filter(({ source }) => source.length > LONGEST_PATTERN).map(String)).toEqual([]);
});
