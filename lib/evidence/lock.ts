/**
 * One at a time, across tabs and worker by the browser's own locks; where there are none (tests), within this process.
 */
const tails = new Map<string, Promise<unknown>>();

export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  // `navigator.locks` is always there in an extension page and worker; the type does not know of Node.
  const locks = (globalThis.navigator as Navigator | undefined)?.locks as LockManager | undefined;
  if (locks !== undefined) return (await locks.request(name, work)) as T;
  const before = tails.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  tails.set(
    name,
    mine.catch(() => undefined),
  );
  return mine;
}
