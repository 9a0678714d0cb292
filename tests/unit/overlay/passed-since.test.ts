/** A short permission does not become a long one when the computer's clock is set. */
import { afterEach, expect, it, vi } from 'vitest';
import { passedSince, thisMoment } from '../../../lib/overlay/features/passed-since';

const NOW = Date.UTC(2026, 10, 24, 10);
afterEach(() => void vi.useRealTimers());

it.each([
  ['goes on', 500, 500, 500],
  ['is set back', -3_600_000, 2_000, 3_600_000],
  ['is set back by as much as has passed', 0, 5_000, 5_000],
  ['is set forward', 3_600_000, 10, 3_600_000],
])('when the clock %s', (_how, clock, page, passed) => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'performance'] });
  const moment = thisMoment();
  vi.advanceTimersByTime(page);
  vi.setSystemTime(NOW + clock);
  expect(passedSince(moment)).toBe(passed);
});
