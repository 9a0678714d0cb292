/** Long work that many ask for: one run at a time, and one more for all who asked meanwhile. */

/**
 * Whoever asks during a run shares the one that follows it: what was written meanwhile is in its answer.
 *
 * @returns `work`, that runs with what was asked last
 * @example const read = oneAtATime((today: string) => readAll(db, today));
 */
export function oneAtATime<A, T>(work: (asked: A) => Promise<T>): (asked: A) => Promise<T> {
  let running: Promise<T> | undefined;
  let again: { asked: A; answer: Promise<T> } | undefined;
  const run = (asked: A): Promise<T> => {
    const mine = work(asked).finally(() => {
      if (running === mine) running = undefined;
    });
    running = mine;
    return mine;
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
