/** A clock that advances only when the test says so. */
import type { Clock } from '../../../lib/platforms/contract';

export interface TestClock extends Clock {
  pass(milliseconds: number): Promise<void>;
  /** The number of pending waits. */
  waiting(): number;
}

export function aClock(): TestClock {
  let time = 0;
  const waits = new Set<{ at: number; done: () => void }>();
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    now: () => time,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const wait = { at: time + milliseconds, done: resolve };
        waits.add(wait);
        signal?.addEventListener('abort', () => {
          waits.delete(wait);
          reject(new Error('aborted'));
        });
      }),
    async pass(milliseconds) {
      await settle();
      time += milliseconds;
      for (const wait of [...waits].filter(({ at }) => at <= time).sort((a, b) => a.at - b.at)) {
        waits.delete(wait);
        wait.done();
      }
      await settle();
    },
    waiting: () => waits.size,
  };
}
