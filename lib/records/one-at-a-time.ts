/** Runs slow work once at a time. Calls made during a run share one following run. */

/**
 * A call made during a run gets the answer of the next run, which includes what was written meanwhile.
 *
 * @returns `work`, run with the latest argument
 * @example const read = oneAtATime((today: string) => readAll(db, today));
 */
export function oneAtATime<A, T>(work: (asked: A) => Promise<T>): (asked: A) => Promise<T> {
  let running: Promise<T> | undefined;
  let again: { asked: A; answer: Promise<T> } | undefined;
  const run = (asked: A): Promise<T> => {
    const current = work(asked).finally(() => {
      if (running === current) running = undefined;
    });
    running = current;
    return current;
  };
  const follow = async (before: Promise<T>, first: A): Promise<T> => {
    await before.catch(() => undefined);
    const asked = again?.asked ?? first;
    again = undefined;
    return run(asked);
  };
  return (asked) => {
    if (again !== undefined) again.asked = asked;
    else if (running !== undefined) again = { asked, answer: follow(running, asked) };
    else return run(asked);
    return again.answer;
  };
}
