/**
 * The page of a tab as one lock: what opens or moves something there (menus, threads, scrolling) and what photographs
 * it come one at a time, over the worker and all pages of ours. Else a menu stands in another item's picture, or the
 * picture is lost. The browser frees it when whoever holds it is stopped. Never asked for by whoever holds it.
 */
import type { Clock } from '../platforms/contract';
import { realClock } from '../util/clock';
import { ProblemError } from '../problems/problem-error';

/** The turn did not come in time: nothing of the work was begun. */
export class PageBusy extends ProblemError {
  readonly kind = 'page-busy';
  constructor() {
    super('page-busy');
  }
}

/** Milliseconds. Several acts may stand before it, each with deadlines of its own. */
const LONGEST_WAIT = 180_000;
/** Milliseconds; a shorter wait is not told. */
const TOLD_AFTER = 300;

interface Waiting {
  /** Milliseconds. */
  patience?: number;
  /** Ends the wait; what has begun is its own to end. */
  signal?: AbortSignal;
  /** Told when somebody else has the page, and when the wait for it is over: it is ours by then, or did not come. */
  waits?: (isWaiting: boolean) => void;
}

interface TurnEnv {
  clock: Clock;
  locks: Pick<LockManager, 'request'>;
}

/** Where there is no browser nothing else is on the page. */
const ALONE = { request: (_name: string, _options: object, work: () => unknown) => work() };

const inBrowser = (): TurnEnv => ({
  clock: realClock,
  // Always there in an extension page and worker; the type does not know of Node.
  locks: ((globalThis.navigator as Navigator | undefined)?.locks as LockManager | undefined) ?? (ALONE as never),
});

/**
 * Held until `work` has ended, so `work` ends no sooner than what it asked of the page.
 *
 * @throws PageBusy when the turn did not come in time
 * @example await inPageTurn(tabId, () => ask(tabId, 'item.capture', { ref }))
 */
export async function inPageTurn<T>(
  tabId: number,
  work: () => Promise<T>,
  { patience = LONGEST_WAIT, signal, waits }: Waiting = {},
  { clock, locks }: TurnEnv = inBrowser(),
): Promise<T> {
  const late = new AbortController();
  const come = new AbortController();
  const after = (milliseconds: number, then: () => void): void =>
    void clock.wait(milliseconds, come.signal).then(then, () => undefined);
  after(patience, () => late.abort(new PageBusy()));
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
  } catch (error) {
    if (isTold && late.signal.aborted) waits?.(false);
    throw error;
  } finally {
    come.abort();
  }
}

/** Ends when all of them have ended, also where one has failed: what is still under way on the page holds its turn. */
export async function untilAllEnd<T extends readonly unknown[]>(
  works: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
