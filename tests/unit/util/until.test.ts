import { expect, it } from 'vitest';
import { until } from '../../../lib/util/until';

/** A clock whose waits pass at once and are counted. */
function quickClock(): { now: () => number; wait: (milliseconds: number) => Promise<void> } {
  let at = 0;
  return {
    now: () => at,
    wait: (milliseconds) => {
      at += milliseconds;
      return Promise.resolve();
    },
  };
}

it('asks until its own clock says that the timeout has passed', async () => {
  const clock = quickClock();
  const askedAt: number[] = [];
  const never = (): Promise<undefined> => {
    askedAt.push(clock.now());
    return Promise.resolve(undefined);
  };
  expect(await until(never, 1_000, 250, clock)).toBeUndefined();
  expect(askedAt).toEqual([0, 250, 500, 750]);
});

it('returns the first answer, and asks no more', async () => {
  const answers = [undefined, 'there', 'too late'];
  expect(await until(() => Promise.resolve(answers.shift()), 1_000, 250, quickClock())).toBe('there');
  expect(answers).toEqual(['too late']);
});
