/**
 * One place orders what opens or moves something on a tab's page (menus, threads, scrolling) and what photographs it: one
 * at a time, over the worker and all pages of ours. Else a menu stands in another item's picture, or the picture is lost.
 */
import type { Clock } from '../platforms/contract';
import { realClock } from '../platforms/dom/real-clock';

/** The turn did not come in time: nothing was opened, read or photographed. */
export class PageBusy extends Error {
  readonly kind = 'page-busy';
}

/** Milliseconds: the longest act, or the longest look after one, has then ended. */
const LONGEST_WAIT = 95_000;
/** Milliseconds; a shorter wait is not told. */
const TOLD_AFTER = 300;

interface Waiting {
  /** Milliseconds. */
  patience?: number;
  /** Ends the wait; what has begun is its own to end. */
  signal?: AbortSignal;
  /** Told when somebody else has the page, and when it is ours by then. */
  waits?: (isWaiting: boolean) => void;
}

interface TurnEnv {
  clock: Clock;
  /** Undefined only where there is no browser: then nothing is on the page beside it. */
  locks: Pick<LockManager, 'request'> | undefined;
}

const inBrowser = (): TurnEnv => ({
  clock: realClock,
  locks: (globalThis.navigator as Navigator | undefined)?.locks as LockManager | undefined,
});

/**
 * @throws PageBusy when the turn did not come in time
 * @example await inPageTurn(tabId, () => ask(tabId, 'item.capture', { ref }))
 */
export async function inPageTurn<T>(
  tabId: number,
  work: () => Promise<T>,
  { patience = LONGEST_WAIT, signal, waits }: Waiting = {},
  { clock, locks }: TurnEnv = inBrowser(),
): Promise<T> {
  if (locks === undefined) return work();
  const late = new AbortController();
  const come = new AbortController();
  const after = (milliseconds: number, then: () => void): void =>
    void clock.wait(milliseconds, come.signal).then(then, () => undefined);
  after(patience, () => late.abort(new PageBusy(`the page was not free within ${patience} ms`)));
  let isTold = false;
  after(TOLD_AFTER, () => {
    isTold = true;
    waits?.(true);
  });
  try {
    return (await locks.request(
      `uppsikt-page ${tabId}`,
      { signal: signal === undefined ? late.signal : AbortSignal.any([late.signal, signal]) },
      () => {
        come.abort();
        if (isTold) waits?.(false);
        return work();
      },
    )) as T;
  } finally {
    come.abort();
  }
}
