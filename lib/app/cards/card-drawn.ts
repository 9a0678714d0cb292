/**
 * Which opening each tab's card has drawn last, and who waits for one. In memory: what a stopped worker forgets was
 * waited for by nobody.
 */
const drawnLast = new Map<number, string>();
const waiting = new Set<{ tabId: number; openedAt: string; done: (drawn: boolean) => void }>();

/** @returns false when it has not been drawn in so many milliseconds */
export function untilDrawn(tabId: number, openedAt: string, milliseconds: number): Promise<boolean> {
  if (drawnLast.get(tabId) === openedAt) return Promise.resolve(true);
  return new Promise((resolve) => {
    const wait = {
      tabId,
      openedAt,
      done: (drawn: boolean): void => {
        clearTimeout(timer);
        waiting.delete(wait);
        resolve(drawn);
      },
    };
    const timer = setTimeout(() => wait.done(false), milliseconds);
    waiting.add(wait);
  });
}

export function cardDrawn(tabId: number, openedAt: string): void {
  drawnLast.set(tabId, openedAt);
  for (const wait of waiting) if (wait.tabId === tabId && wait.openedAt === openedAt) wait.done(true);
}
