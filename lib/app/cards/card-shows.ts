/**
 * The card's answers to the popup's requests to show 'Lär in menyn'. Only the card knows whether it shows it. In
 * memory: an open popup is waiting.
 */
import type { Reply, Request } from '../../messaging/protocol';
import { realClock, type Clock } from '../../util/clock';

type Shows = Request<'menu.shown'>;
const waiting = new Set<{ tabId: number; asked: Pick<Shows, 'openedAt' | 'learning'>; done: (said: Said) => void }>();
type Said = Reply<'menu.show'>['said'];

/** Milliseconds. A card that is loaded answers within some tens of milliseconds. */
const ANSWERS_WITHIN = 1_500;

/** @returns 'silent' when no card answered in time, so nobody knows whether anything is shown */
export function whatCardShows(
  tabId: number,
  asked: Pick<Shows, 'openedAt' | 'learning'>,
  clock: Clock = realClock,
): Promise<Said> {
  const over = new AbortController();
  return new Promise((resolve) => {
    const wait = {
      tabId,
      asked,
      done: (said: Said): void => {
        over.abort();
        waiting.delete(wait);
        resolve(said);
      },
    };
    waiting.add(wait);
    clock.wait(ANSWERS_WITHIN, over.signal).then(
      () => wait.done('silent'),
      () => undefined,
    );
  });
}

export function cardShows(tabId: number, { openedAt, learning, said }: Shows): void {
  for (const wait of waiting)
    if (wait.tabId === tabId && wait.asked.openedAt === openedAt && wait.asked.learning === learning) wait.done(said);
}
