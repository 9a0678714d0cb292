/** A timeout for work that may never finish, such as a call to a page that hangs or is closed. */

interface Waits {
  /** @param signal ends the wait, which may then reject */
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
 * @param milliseconds the timeout; a later answer is dropped
 * @param late gives the fallback value on timeout; an Error is thrown
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
