/**
 * Checks the account again when the official returns from another tab or window, where they may have switched; earlier
 * answers are then stale. Part of the adapter script, like the marker, so that the first load does not carry it.
 */
import { onceAPage } from '../../platforms/dom/once-a-page';
import { realClock } from '../../util/clock';
import type { Session } from '../session';
import { askAccount } from './asked-account';

/** The pause before a retry when no answer came, in milliseconds. */
const AGAIN = 10_000;

/** Asks at each return until the page view ends. */
export function askAtReturn(session: Session): void {
  if (following.has(session)) return;
  following.add(session);
  const again = (event: Event): void => {
    if (!event.isTrusted || document.visibilityState !== 'visible') return;
    returned.set(session, performance.now());
    void askUntilKnown(session);
  };
  document.addEventListener('visibilitychange', again, { signal: session.signal });
  // Returning from another window beside this one changes no visibility.
  globalThis.addEventListener('focus', again, { signal: session.signal });
}

/** Sessions already followed. */
const following = new WeakSet<Session>();

/** By `performance.now`: when the official last returned to the page. */
const returned = onceAPage('uppsiktReturned', () => new WeakMap<Session, number>());

/** The answer usually comes within this time; until then the marker keeps its state to avoid flicker. Milliseconds. */
const AT_ONCE = 500;

/**
 * True if the account has been confirmed since the official last returned, or if they returned only a moment ago. They
 * may have switched accounts in another tab, so an answer from before they left proves nothing.
 */
export const isKnownSinceReturn = (session: Session): boolean =>
  isAnsweredSinceReturn(session) || performance.now() - (returned.get(session) ?? 0) < AT_ONCE;

function isAnsweredSinceReturn(session: Session): boolean {
  const { platform } = session;
  const since = returned.get(session);
  if (since === undefined || platform.askAccount === undefined) return true;
  return (platform.accountAskedAt?.(document) ?? -Infinity) >= since;
}

/** Retries with a pause while there is no answer and the official is looking at the page. */
async function askUntilKnown(session: Session): Promise<void> {
  const since = returned.get(session);
  const isLast = (): boolean => returned.get(session) === since && !session.signal.aborted;
  await askAccount(session);
  while (isLast() && !isAnsweredSinceReturn(session) && document.visibilityState === 'visible') {
    const hasWaited = await realClock.wait(AGAIN, session.signal).then(
      () => true,
      () => false,
    );
    if (hasWaited && isLast()) await askAccount(session);
  }
}
