/**
 * Asks the platform which account is in use, where the page does not notice an account switch in another tab: when a
 * registered thread is first seen, when the official returns to the tab, and before and during an act.
 */
import { onceAPage } from '../../platforms/dom/once-a-page';
import type { Session } from '../session';

/** Timeout of an answer, and the pause between two requests during an act, in milliseconds. */
const PATIENCE = 4_000;
const PAUSE = 2_000;

const first = onceAPage('uppsiktAsked', () => new WeakMap<Session, Promise<void>>());

/**
 * Resolves when there is an answer or the timeout has passed; the account reading then takes that into account. Without
 * a network no request is made, and the last answer becomes stale.
 */
export async function askAccount(session: Session, milliseconds = PATIENCE): Promise<void> {
  if (!navigator.onLine) return;
  const { platform } = session;
  await platform.askAccount?.(document, {
    fetch: (address, init) => fetch(address, init),
    signal: AbortSignal.any([session.signal, AbortSignal.timeout(milliseconds)]),
  });
}

/**
 * One request per page view, shared by all code that only displays the account. The marker asks again when the official
 * returns (asked-since-return).
 */
export function accountAsked(session: Session): Promise<void> {
  const asked = first.get(session);
  if (asked !== undefined) return asked;
  const now = askAccount(session);
  first.set(session, now);
  return now;
}

/** Asks repeatedly until the signal aborts, so that the answer used for the last press is only seconds old. */
export async function keepAsking(session: Session, signal: AbortSignal): Promise<void> {
  if (session.platform.askAccount === undefined) return;
  const { clock } = session.actEnv(signal);
  try {
    for (;;) {
      await clock.wait(PAUSE, signal);
      await askAccount(session);
    }
  } catch {
    // The act has ended.
  }
}

interface ForHands {
  asking: Promise<void> | null;
  at: number;
}
const forHands = onceAPage('uppsiktAskedForHands', () => new WeakMap<Session, ForHands>());

/**
 * One request, however many awaited presses there are: if asked too often, the platform stops answering.
 *
 * @param every milliseconds that must have passed since the last request
 * @returns null if no request is made now
 */
export function askForHands(session: Session, every: number): Promise<void> | null {
  const now = forHands.get(session) ?? { asking: null, at: -Infinity };
  forHands.set(session, now);
  if (now.asking !== null || performance.now() - now.at < every) return now.asking;
  now.at = performance.now();
  now.asking = askAccount(session).finally(() => (now.asking = null));
  return now.asking;
}
