/** Runs tasks of one kind one at a time, in the order they were requested. */

/**
 * Creates a queue. A task that fails rejects for its caller and does not block the next ones.
 *
 * @example
 * const recoveries = inTurn();
 * void recoveries(() => recoverAtStart());
 * void recoveries(() => recoverOnVisit());
 */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
