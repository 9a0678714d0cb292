// @vitest-environment jsdom
/** A repeated look is rare while nothing happens, and pauses while the page is hidden. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lookAlong } from '../../../lib/overlay/features/look-along';

let looks: number;
let stop: AbortController;
let said: 'soon' | 'later';
let isHidden: boolean;
const settle = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
/** How many looks happen in this time. */
async function during(milliseconds: number): Promise<number> {
  const before = looks;
  await settle(milliseconds);
  return looks - before;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  [looks, said, isHidden] = [0, 'later', false];
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  stop = new AbortController();
  lookAlong(() => {
    looks += 1;
    return said;
  }, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

it('looks with growing pauses, and soon after the page has changed', async () => {
  await settle(60_000);
  expect(await during(60_000)).toBeLessThan(8);
  document.body.append('Svar');
  await Promise.resolve();
  expect(await during(700)).toBe(1);
});

it('looks at once when asked to', async () => {
  said = 'soon';
  expect(await during(7_000)).toBe(10);
});

it('does not look while the page is hidden, and catches up with changes when it is shown', async () => {
  await settle(60_000);
  isHidden = true;
  document.body.append('Svar');
  await Promise.resolve();
  expect(await during(60_000)).toBe(0);
  isHidden = false;
  expect(await during(700)).toBe(1);
});

it('does not look after it has been stopped', async () => {
  stop.abort();
  document.body.append('Svar');
  expect(await during(60_000)).toBe(0);
});
