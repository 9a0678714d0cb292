/**
 * However many callers ask at once, only one run goes at a time, and no caller gets an answer older than its question.
 */
import { expect, it } from 'vitest';
import { oneAtATime } from '../../../lib/records/one-at-a-time';

/** Runs that end when the test says so. */
function held() {
  const runs: { asked: string; end: () => void; fail: () => void }[] = [];
  const work = (asked: string): Promise<string> =>
    new Promise((resolve, reject) => {
      runs.push({ asked, end: () => resolve(`${asked} read`), fail: () => reject(new Error(asked)) });
    });
  return { runs, ask: oneAtATime(work) };
}

it('callers that ask during a run share the next run', async () => {
  const { runs, ask } = held();
  const first = ask('a');
  const second = ask('b');
  const third = ask('c');
  expect(runs.map(({ asked }) => asked)).toEqual(['a']);
  runs[0]?.end();
  expect(await first).toBe('a read');
  const fourth = ask('d');
  await expect.poll(() => runs.length).toBe(2);
  runs[1]?.end();
  expect(await Promise.all([second, third])).toEqual(['d read', 'd read']);
  expect(await fourth).toBe('d read');
  expect(runs).toHaveLength(2);
});

it('a failed run is reported to its callers, and delays no other', async () => {
  const { runs, ask } = held();
  const first = ask('a');
  const second = ask('b');
  runs[0]?.fail();
  await expect(first).rejects.toThrow('a');
  await expect.poll(() => runs.length).toBe(2);
  runs[1]?.end();
  expect(await second).toBe('b read');
  void ask('c');
  expect(runs).toHaveLength(3);
});
