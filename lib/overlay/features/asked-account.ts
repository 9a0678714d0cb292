/**
 * Asking the platform itself who one is, where the page would not tell of a switch in another tab: when a registered
 * thread is seen, when the official comes back to the tab, before an act and as long as it lasts.
 */
import { onceAPage } from '../../platforms/dom/once-a-page';
import type { Session } from '../session';

/** How long an answer is waited for, and the pause between two during an act, in milliseconds. */
const PATIENCE = 4_000;
const PAUSE = 2_000;

const first = onceAPage('uppsiktAsked', () => new WeakMap<Session, Promise<void>>());

/**
 * Resolves when there is an answer, or none came in time; then the reading of the account says what that leaves.
 * Without a network nobody is asked, and the last answer grows old.
 */
export async function askAccount(session: Session, milliseconds = PATIENCE): Promise<void> {
  if (!navigator.onLine) return;
  const { platform } = session;
  await platform.askAccount?.(document, {
    fetch: (address, init) => fetch(address, init),
    signal: AbortSignal.any([session.signal, AbortSignal.timeout(milliseconds)]),
  });
}

/** Asked once a page view by all who only show it; again at a return, by the marker (asked-since-return). */
export function accountAsked(session: Session): Promise<void> {
  const asked = first.get(session);
  if (asked !== undefined) return asked;
  const now = askAccount(session);
  first.set(session, now);
  return now;
}

/** Until the signal: so that the answer at the last press is of the seconds before it. */
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
 * One question, however many hands are waited for: asked too often, the platform does not answer any of them.
 *
 * @param every milliseconds since the last one before it is asked again
 * @returns null when it is not asked now
 */
export function askForHands(session: Session, every: number): Promise<void> | null {
  const now = forHands.get(session) ?? { asking: null, at: -Infinity };
  forHands.set(session, now);
  if (now.asking !== null || performance.now() - now.at < every) return now.asking;
  now.at = performance.now();
  now.asking = askAccount(session).finally(() => (now.asking = null));
  return now.asking;
}
