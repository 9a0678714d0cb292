/**
 * One lock per tab's page. Everything that opens or moves something there (menus, threads, scrolling) and everything
 * that photographs it runs one at a time, across the worker and all our pages. Without it, an open menu could end up in
 * another item's picture, or the picture could be lost. The browser releases the lock if its holder is stopped. Not
 * re-entrant: a holder must not request it again.
 */
import type { Clock } from '../platforms/contract';
import { realClock } from '../util/clock';
import { ProblemError } from '../problems/problem-error';

/** The lock was not granted in time. None of the work has started. */
export class PageBusy extends ProblemError {
  readonly kind = 'page-busy';
  constructor() {
    super('page-busy');
  }
}

/** Milliseconds. Several acts may be queued ahead, each with its own deadline. */
const LONGEST_WAIT = 180_000;
/** Milliseconds. Shorter waits are not reported. */
const TOLD_AFTER = 300;

interface Waiting {
  /** Milliseconds. */
  patience?: number;
  /** Aborts the wait. Work that has already started must stop itself. */
  signal?: AbortSignal;
  /**
   * Called with true when another holder has the page, and with false when the wait is over: the lock was granted, or
   * did not come in time.
   */
  waits?: (isWaiting: boolean) => void;
}

interface TurnEnv {
  clock: Clock;
  locks: Pick<LockManager, 'request'>;
}

/** Fallback outside a browser, where nothing else uses the page. */
const ALONE = { request: (_name: string, _options: object, work: () => unknown) => work() };

const inBrowser = (): TurnEnv => ({
  clock: realClock,
  // Always present in an extension page or worker, but not in Node, which the type does not cover.
  locks: ((globalThis.navigator as Navigator | undefined)?.locks as LockManager | undefined) ?? (ALONE as never),
});

/**
 * The lock is held until `work` settles, so `work` must not settle before everything it asked of the page has.
 *
 * @throws PageBusy if the lock was not granted in time
 * @example await inPageTurn(tabId, () => ask(tabId, 'item.capture', { ref }))
 */
export async function inPageTurn<T>(
  tabId: number,
  work: () => Promise<T>,
  { patience = LONGEST_WAIT, signal, waits }: Waiting = {},
  { clock, locks }: TurnEnv = inBrowser(),
): Promise<T> {
  const timeout = new AbortController();
  const granted = new AbortController();
  const after = (milliseconds: number, then: () => void): void =>
    void clock.wait(milliseconds, granted.signal).then(then, () => undefined);
  after(patience, () => timeout.abort(new PageBusy()));
  let isTold = false;
  after(TOLD_AFTER, () => {
    isTold = true;
    waits?.(true);
  });
  try {
    return (await locks.request(
      `uppsikt-page ${tabId}`,
      { signal: signal === undefined ? timeout.signal : AbortSignal.any([timeout.signal, signal]) },
      () => {
        granted.abort();
        if (isTold) waits?.(false);
        return work();
      },
    )) as T;
  } catch (error) {
    if (isTold && timeout.signal.aborted) waits?.(false);
    throw error;
  } finally {
    granted.abort();
  }
}

/**
 * Settles when all of them have settled, even if one fails: work that is still running on the page must keep the lock.
 */
export async function untilAllEnd<T extends readonly unknown[]>(
  works: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
