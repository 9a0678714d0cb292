/**
 * What the content script of a platform does: one session a page view. Each platform has a script of its own, so that
 * no page carries another's.
 */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { pageRuntime } from '../page-runtime';
import type { Watcher } from '../platforms/contract';
import { claimNames } from '../platforms/dom/own-names';
import { isOn } from '../platforms/is-on';
import { withAdapter } from '../platforms/lazy-adapters';
import { hideCard } from './features/card-frame';
import { hearCommands } from './features/hear-commands';
import { pauseAfter } from './features/late-feature';
import type { Session } from './session';
import { openSession } from './start';

export async function startOnPage(watcher: Watcher, context: ContentScriptContext): Promise<void> {
  // Also here: into a tab that was open when we were installed this script may come alone.
  claimNames();
  if (!isOn(watcher.manifest, new URL(location.href))) return;
  const platform = withAdapter(watcher);
  let session: Session | undefined;
  let latest = 0;
  const restart = async (tries = 1): Promise<void> => {
    session?.close();
    // Until the new one stands there is none: nothing may be read or pressed in a page view that has ended.
    session = undefined;
    latest += 1;
    const mine = latest;
    const opened = await openSession(platform, context.signal);
    // The address changed again meanwhile: only the last one stays, or the page would have two of everything.
    if (mine !== latest) opened?.close();
    else if (opened !== undefined) session = opened;
    // A worker that hung at its start, or a message that was lost: without a session the page stays without controls.
    else if (pageRuntime.isHere())
      setTimeout(() => (mine === latest ? void restart(tries + 1) : undefined), pauseAfter(tries));
  };
  hearCommands(
    () => session,
    () => restart(),
  );
  // The address changes without a load on both platforms; the items are re-keyed by the adapter, the account and the
  // frames by a new session.
  context.addEventListener(window, 'wxt:locationchange', ({ oldUrl, newUrl }) => {
    if (oldUrl.origin + oldUrl.pathname + oldUrl.search !== newUrl.origin + newUrl.pathname + newUrl.search) {
      hideCard();
      void restart();
    }
  });
  await restart();
}
