/** Time as use cases and adapters see it. Defaults to the browser's clock; tests pass in their own. */

export interface Clock {
  /** Milliseconds since 1970, or since the start of a test. */
  now(): number;
  /** Resolves after the time; rejects with the signal's reason when aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** @example await appendJournal(db, { …, at: dateOf(clock).toISOString() }) */
export const dateOf = (clock: Pick<Clock, 'now'>): Date => new Date(clock.now());

/** @returns ISO 8601, UTC */
export const isoOf = (clock: Pick<Clock, 'now'>): string => dateOf(clock).toISOString();

export const realClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(asError(signal.reason));
        return;
      }
      const onAbort = (): void => {
        clearTimeout(timer);
        reject(asError(signal?.reason));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', onAbort, { once: true });
    }),
};

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
