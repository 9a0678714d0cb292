/**
 * Waits until a tab's opening has reached a stage. In memory: when the worker stops, nobody is waiting any more.
 *
 * @example const drawn = openingLatch(); drawn.reached(tabId, openedAt); await drawn.until(tabId, openedAt, 1_500)
 */
import { realClock, type Clock } from '../../util/clock';

interface OpeningLatch {
  /** @returns false if the stage was not reached within this many milliseconds */
  until: (tabId: number, openedAt: string, milliseconds: number, clock?: Clock) => Promise<boolean>;
  reached: (tabId: number, openedAt: string) => void;
}

export function openingLatch(): OpeningLatch {
  /** The last opening of each tab that reached the stage. */
  const last = new Map<number, string>();
  const waiting = new Set<{ tabId: number; openedAt: string; done: (reached: boolean) => void }>();
  return {
    until(tabId, openedAt, milliseconds, clock = realClock) {
      if (last.get(tabId) === openedAt) return Promise.resolve(true);
      const over = new AbortController();
      return new Promise((resolve) => {
        const wait = {
          tabId,
          openedAt,
          done: (reached: boolean): void => {
            over.abort();
            waiting.delete(wait);
            resolve(reached);
          },
        };
        waiting.add(wait);
        clock.wait(milliseconds, over.signal).then(
          () => wait.done(false),
          () => undefined,
        );
      });
    },
    reached(tabId, openedAt) {
      last.set(tabId, openedAt);
      for (const wait of waiting) if (wait.tabId === tabId && wait.openedAt === openedAt) wait.done(true);
    },
  };
}
