/** Work of one kind, one at a time and in the order it was asked for. */

/**
 * A queue of its own. Work that fails rejects for whoever asked for it and holds nobody up.
 *
 * @example const recoveries = inTurn();
 *   void recoveries(() => recoverAtStart());
 *   void recoveries(() => recoverOnVisit());
 */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
