/**
 * Entry point of a platform's content script: runs one session per page view. Each platform has its own script, so that
 * no page loads another platform's code.
 */
import { pageRuntime } from '../page-runtime';
import type { Watcher } from '../platforms/contract';
import { claimNames } from '../platforms/dom/own-names';
import { isOn } from '../platforms/is-on';
import { withAdapter } from '../platforms/lazy-adapters';
import { hideCard } from './features/card-frame';
import { hearCommands } from './features/hear-commands';
import { pauseAfter } from './features/late-feature';
import { followAddress } from './follow-address';
import type { Session } from './session';
import { openSession } from './start';
import { startedBefore } from './started-before';

/** @param ended ends everything here; by default it lasts as long as the document */
export async function startOnPage(watcher: Watcher, ended = new AbortController().signal): Promise<void> {
  // Repeated here because this script may be the only one injected into a tab that was open at install time.
  claimNames();
  if (!isOn(watcher.manifest, new URL(location.href)) || startedBefore(watcher.manifest.id, ended)) return;
  const platform = withAdapter(watcher);
  let session: Session | undefined;
  let view = new AbortController();
  const restart = async (tries = 1): Promise<void> => {
    if (ended.aborted) return;
    // The address may have changed again. Only the newest view may run, or the page would get every control twice.
    view.abort(new Error('the page view ended'));
    // No session until the new one has opened: nothing may be read or pressed for a page view that has ended.
    session = undefined;
    view = new AbortController();
    const { signal } = view;
    const opened = await openSession(platform, signal);
    if (signal.aborted) return;
    if (opened !== undefined) session = opened;
    // The service worker hung at start, or the message was lost. Without a session the page would have no controls.
    else if (pageRuntime.isHere())
      setTimeout(() => (signal.aborted ? undefined : void restart(tries + 1)), pauseAfter(tries));
  };
  ended.addEventListener('abort', () => view.abort(ended.reason));
  hearCommands(
    () => session,
    () => restart(),
  );
  // Both platforms change the address without a load. The adapter gives items their new keys; a new session sets up the
  // account and the iframes again.
  followAddress(
    (from, to) => {
      // Only the fragment changed: same page.
      if (from.origin + from.pathname + from.search === to.origin + to.pathname + to.search) return;
      hideCard();
      void restart();
    },
    ended,
    window,
  );
  await restart();
}
