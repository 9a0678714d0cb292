/** A deadline for what may never be answered: a page that hangs, or one that is closed in the middle. */

/**
 * @param milliseconds what comes later is dropped
 * @throws whatever `late` makes, when the time is over
 * @example await within(5_000, browser.scripting.executeScript(…), () => new Error('no answer'))
 */
export async function within<T>(milliseconds: number, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
