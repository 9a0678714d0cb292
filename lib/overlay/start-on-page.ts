/**
 * What the content script of a platform does: one session a page view. Each platform has a script of its own, so that
 * no page carries another's.
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

/** @param ended as long as the document stands, where it is not said */
export async function startOnPage(watcher: Watcher, ended = new AbortController().signal): Promise<void> {
  // Also here: into a tab that was open when we were installed this script may come alone.
  claimNames();
  if (!isOn(watcher.manifest, new URL(location.href)) || startedBefore(watcher.manifest.id, ended)) return;
  const platform = withAdapter(watcher);
  let session: Session | undefined;
  let view = new AbortController();
  const restart = async (tries = 1): Promise<void> => {
    if (ended.aborted) return;
    // The address changed again meanwhile: only the last one stays, or the page would have two of everything.
    view.abort(new Error('the page view ended'));
    // Until the new one stands there is none: nothing may be read or pressed in a page view that has ended.
    session = undefined;
    view = new AbortController();
    const { signal } = view;
    const opened = await openSession(platform, signal);
    if (signal.aborted) return;
    if (opened !== undefined) session = opened;
    // A worker that hung at its start, or a message that was lost: without a session the page stays without controls.
    else if (pageRuntime.isHere())
      setTimeout(() => (signal.aborted ? undefined : void restart(tries + 1)), pauseAfter(tries));
  };
  ended.addEventListener('abort', () => view.abort(ended.reason));
  hearCommands(
    () => session,
    () => restart(),
  );
  // The address changes without a load on both platforms; the items are re-keyed by the adapter, the account and the
  // frames by a new session.
  followAddress(
    (from, to) => {
      // A place within the page is the same page.
      if (from.origin + from.pathname + from.search === to.origin + to.pathname + to.search) return;
      hideCard();
      void restart();
    },
    ended,
    window,
  );
  await restart();
}
