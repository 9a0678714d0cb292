/**
 * The browser's locks as the Web Locks specification has them, limited to what we use: exclusive, in the order
 * requested, only if available, or until a signal aborts.
 */
interface Options {
  ifAvailable?: boolean;
  signal?: AbortSignal;
}
type Grant = (lock: { name: string } | null) => unknown;

export function installLocks(): void {
  const tails = new Map<string, { busy: number; tail: Promise<unknown> }>();
  const request = async (name: string, second: Options | Grant, third?: Grant): Promise<unknown> => {
    const [options, work] = typeof second === 'function' ? [{}, second] : [second, third ?? (() => undefined)];
    const held = tails.get(name) ?? { busy: 0, tail: Promise.resolve() };
    tails.set(name, held);
    if (options.ifAvailable === true && held.busy > 0) return work(null);
    held.busy += 1;
    const { signal } = options;
    let isGiven = false;
    const mine = held.tail.then(async () => {
      if (signal?.aborted === true) throw signal.reason as Error;
      isGiven = true;
      return work({ name });
    });
    held.tail = mine
      .catch(() => undefined)
      .finally(() => {
        held.busy -= 1;
      });
    if (signal === undefined) return mine;
    // An aborted request rejects at once; its place in the queue is skipped later.
    return Promise.race([
      mine,
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => (isGiven ? undefined : reject(signal.reason as Error)));
      }),
    ]);
  };
  Object.defineProperty(globalThis.navigator, 'locks', { value: { request }, configurable: true });
}
