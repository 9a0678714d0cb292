/** A deadline for what may never be answered: a page that hangs, or one that is closed in the middle. */

interface Waits {
  /** @param signal ends the wait; it may reject then */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const timers: Waits = {
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }),
};

/**
 * @param milliseconds what comes later is dropped
 * @param late what stands in for the answer when the time is over; an Error is thrown
 * @example await within(5_000, browser.scripting.executeScript(…), () => new Error('no answer'))
 */
export async function within<T, L>(
  milliseconds: number,
  work: Promise<T>,
  late: () => L,
  clock: Waits = timers,
): Promise<T | Exclude<L, Error>> {
  const answered = new AbortController();
  const over = clock.wait(milliseconds, answered.signal).then(() => {
    const instead = late();
    if (instead instanceof Error) throw instead;
    return instead as Exclude<L, Error>;
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    answered.abort();
  }
}
