/**
 * The last opening that each tab's card has drawn, and who is waiting for one. In memory: when the worker stops, nobody
 * is waiting any more.
 */
import { realClock, type Clock } from '../../util/clock';

const drawnLast = new Map<number, string>();
const waiting = new Set<{ tabId: number; openedAt: string; done: (drawn: boolean) => void }>();

/** @returns false when it was not drawn within this many milliseconds */
export function untilDrawn(
  tabId: number,
  openedAt: string,
  milliseconds: number,
  clock: Clock = realClock,
): Promise<boolean> {
  if (drawnLast.get(tabId) === openedAt) return Promise.resolve(true);
  const over = new AbortController();
  return new Promise((resolve) => {
    const wait = {
      tabId,
      openedAt,
      done: (drawn: boolean): void => {
        over.abort();
        waiting.delete(wait);
        resolve(drawn);
      },
    };
    waiting.add(wait);
    clock.wait(milliseconds, over.signal).then(
      () => wait.done(false),
      () => undefined,
    );
  });
}

export function cardDrawn(tabId: number, openedAt: string): void {
  drawnLast.set(tabId, openedAt);
  for (const wait of waiting) if (wait.tabId === tabId && wait.openedAt === openedAt) wait.done(true);
}
