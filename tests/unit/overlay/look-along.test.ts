// @vitest-environment jsdom
/** What is looked at all along is looked at seldom where nothing happens, and not where nobody sees the page. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lookAlong } from '../../../lib/overlay/features/look-along';

let looks: number;
let stop: AbortController;
let said: 'soon' | 'later';
let isHidden: boolean;
const settle = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
/** How many looks there are meanwhile. */
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

it('is looked at with growing pauses, and soon after the page has changed', async () => {
  await settle(60_000);
  expect(await during(60_000)).toBeLessThan(8);
  document.body.append('Svar');
  await Promise.resolve();
  expect(await during(700)).toBe(1);
});

it('is looked at again at once where that is asked for', async () => {
  said = 'soon';
  expect(await during(7_000)).toBe(10);
});

it('is not looked at while nobody sees the page, and when it is seen what has changed is', async () => {
  await settle(60_000);
  isHidden = true;
  document.body.append('Svar');
  await Promise.resolve();
  expect(await during(60_000)).toBe(0);
  isHidden = false;
  expect(await during(700)).toBe(1);
});

it('is not looked at any more when it is over', async () => {
  stop.abort();
  document.body.append('Svar');
  expect(await during(60_000)).toBe(0);
});
