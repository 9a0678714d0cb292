/**
 * Which opening each tab's card has drawn last, and who waits for one. In memory: what a stopped worker forgets was
 * waited for by nobody.
 */
import { realClock, type Clock } from '../../util/clock';

const drawnLast = new Map<number, string>();
const waiting = new Set<{ tabId: number; openedAt: string; done: (drawn: boolean) => void }>();

/** @returns false when it has not been drawn in so many milliseconds */
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
