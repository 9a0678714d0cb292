/**
 * A mutex by name. It uses the browser's Web Locks, which hold across tabs and the worker. Where there are none
 * (tests), it holds within this process.
 */
const tails = new Map<string, Promise<unknown>>();

export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  // `navigator.locks` always exists in extension pages and the worker, but not in Node. The type does not say so.
  const locks = (globalThis.navigator as Navigator | undefined)?.locks as LockManager | undefined;
  if (locks !== undefined) return (await locks.request(name, work)) as T;
  const before = tails.get(name) ?? Promise.resolve();
  const result = before.then(work, work);
  tails.set(
    name,
    result.catch(() => undefined),
  );
  return result;
}
