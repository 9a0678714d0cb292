/**
 * Who one is after an official has come back from another tab or window, where they may have switched: asked again, and
 * what was known before says nothing any more. Part of the adapter script, with the marker; the first load carries none
 * of it.
 */
import { onceAPage } from '../../platforms/dom/once-a-page';
import { realClock } from '../../util/clock';
import type { Session } from '../session';
import { askAccount } from './asked-account';

/** The pause after an answer that did not come, in milliseconds. */
const AGAIN = 10_000;

/** Asks at each return, until the page view ends. */
export function askAtReturn(session: Session): void {
  if (following.has(session)) return;
  following.add(session);
  const again = (event: Event): void => {
    if (!event.isTrusted || document.visibilityState !== 'visible') return;
    returned.set(session, performance.now());
    void askUntilKnown(session);
  };
  document.addEventListener('visibilitychange', again, { signal: session.signal });
  // From another window, beside this one.
  globalThis.addEventListener('focus', again, { signal: session.signal });
}

/** As long as its session. */
const following = new WeakSet<Session>();

/** By `performance.now`: when the official last came back to the page. */
const returned = onceAPage('uppsiktReturned', () => new WeakMap<Session, number>());

/** An answer mostly comes at once; until then nothing need flicker. Milliseconds. */
const AT_ONCE = 500;

/**
 * Whether what is known of the account is of after the official last came back, or they have just come: in another tab
 * they may have become another, and what was answered before they left says nothing of that.
 */
export const isKnownSinceReturn = (session: Session): boolean =>
  isAnsweredSinceReturn(session) || performance.now() - (returned.get(session) ?? 0) < AT_ONCE;

function isAnsweredSinceReturn(session: Session): boolean {
  const { platform } = session;
  const since = returned.get(session);
  if (since === undefined || platform.askAccount === undefined) return true;
  return (platform.accountAskedAt?.(document) ?? -Infinity) >= since;
}

/** Where no answer comes it is asked again, with a pause, for as long as the official looks at the page. */
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
