// @vitest-environment jsdom
/**
 * However many hands are waited for, the platform is asked once for the account: asked too often, it stops answering.
 */
import { expect, it, vi } from 'vitest';
import { askForHands } from '../../../lib/overlay/features/asked-account';
import type { Session } from '../../../lib/overlay/session';

it('the platform is asked by one request at a time, and not again too soon', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const askAccount = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const { signal } = new AbortController();
  const session = { platform: { askAccount }, signal } as unknown as Session;
  const first = askForHands(session, 2_000);
  expect(askForHands(session, 0)).toBe(first);
  await first;
  expect([askForHands(session, 2_000), askAccount.mock.calls.length]).toEqual([null, 1]);
  vi.advanceTimersByTime(2_000);
  await askForHands(session, 2_000);
  // A press that needs the answer asks at once.
  await askForHands(session, 0);
  expect(askAccount).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});
