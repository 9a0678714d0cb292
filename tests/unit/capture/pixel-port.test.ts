/** A drawn picture comes over a port in pieces: whole and unchanged, or not at all. */
import type { Runtime } from 'webextension-polyfill';
import { beforeEach, expect, test, vi } from 'vitest';
import { sha256 } from '../../../lib/domain/sha256';
import { piecesOf } from '../../../lib/capture/transfer';
import { extension, ID, install } from '../background/an-extension';

install();
const { expectPixels } = await import('../../../lib/capture/pixel-port');

const PICTURE = new Uint8Array([1, 2, 3, 4, 5]);
const HASH = await sha256(PICTURE);
let say: (message: unknown) => void;
let leave: () => void;

function connect(name = 'pixels:t1', id = ID): void {
  [say, leave] = [() => undefined, () => undefined];
  extension.connect({
    name,
    sender: { id },
    onMessage: { addListener: (heard: typeof say) => (say = heard) },
    onDisconnect: { addListener: (heard: typeof leave) => (leave = heard) },
  } as unknown as Runtime.Port);
}
const send = (): void => {
  for (const piece of piecesOf(PICTURE)) say({ piece });
  say({ end: true });
};
beforeEach(() => extension.forget());

test('an announced picture arrives', async () => {
  const pixels = expectPixels('t1', 1_000);
  connect();
  send();
  expect([...(await pixels(5, HASH))]).toEqual([...PICTURE]);
});

test.each<[string, () => Promise<unknown>, string]>([
  [
    'is other than announced',
    () => {
      const pixels = expectPixels('t1', 1_000);
      connect();
      send();
      return pixels(5, 'another');
    },
    'bilden ändrades på vägen',
  ],
  [
    'is shorter than announced',
    () => {
      const pixels = expectPixels('t1', 1_000);
      connect();
      send();
      return pixels(6, HASH);
    },
    'bilden ändrades på vägen',
  ],
  [
    'is cut off',
    () => {
      const pixels = expectPixels('t1', 1_000);
      connect();
      leave();
      return pixels(5, HASH);
    },
    'bilden kom inte fram',
  ],
])('a transfer that %s is refused', async (_how, come, why) => {
  await expect(come()).rejects.toThrow(why);
});

test('pieces from another port or another sender are ignored, and then the picture is late', async () => {
  vi.useFakeTimers();
  const pixels = expectPixels('t1', 1_000);
  const why = pixels(5, HASH).catch((error: Error) => error.message);
  for (const [name, id] of [
    ['pixels:t2', ID],
    ['pixels:t1', 'another'],
  ] as const) {
    connect(name, id);
    send();
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await why).toBe('bilden kom inte i tid');
  vi.useRealTimers();
});

test('received pieces are dropped when the capture is stopped', async () => {
  const stop = new AbortController();
  const pixels = expectPixels('t1', 1_000, stop.signal);
  connect();
  stop.abort(new Error('stopped'));
  send();
  await expect(pixels(5, HASH)).rejects.toThrow('stopped');
});
