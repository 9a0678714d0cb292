/** The browser's locks as the Web Locks specification has them, as far as we ask of them: exclusive, in the order asked for, or only if free. */
type Grant = (lock: { name: string } | null) => unknown;

export function installLocks(): void {
  const tails = new Map<string, { busy: number; tail: Promise<unknown> }>();
  const request = async (name: string, second: { ifAvailable?: boolean } | Grant, third?: Grant): Promise<unknown> => {
    const [options, work] = typeof second === 'function' ? [{}, second] : [second, third ?? (() => undefined)];
    const held = tails.get(name) ?? { busy: 0, tail: Promise.resolve() };
    tails.set(name, held);
    if (options.ifAvailable === true && held.busy > 0) return work(null);
    held.busy += 1;
    const mine = held.tail.then(async () => work({ name }));
    held.tail = mine
      .catch(() => undefined)
      .finally(() => {
        held.busy -= 1;
      });
    return mine;
  };
  Object.defineProperty(globalThis.navigator, 'locks', { value: { request }, configurable: true });
}
