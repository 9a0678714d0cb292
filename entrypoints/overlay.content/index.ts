/** The content script: picks the platform and runs one session a page view. Wiring only. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageMatches } from '../../lib/platforms/manifests';
import { claimNames } from '../../lib/platforms/dom/own-names';
import { withRest } from '../../lib/platforms/rest';
import { watcherFor } from '../../lib/platforms/watchers';
import { hideCard } from '../../lib/overlay/features/card-frame';
import { hearCommands } from '../../lib/overlay/features/hear-commands';
import { pauseAfter } from '../../lib/overlay/features/late-feature';
import { isThisExtension } from '../../lib/overlay/features/this-extension';
import { openSession, type Session } from '../../lib/overlay/session';

export default defineContentScript({
  matches: pageMatches(),
  runAt: 'document_idle',
  async main(context) {
    // Also here: into a tab that was open when we were installed this script may come alone.
    claimNames();
    const watcher = watcherFor(new URL(location.href));
    if (watcher === undefined) return;
    const platform = withRest(watcher);
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
      else if (isThisExtension())
        setTimeout(() => (mine === latest ? void restart(tries + 1) : undefined), pauseAfter(tries));
    };
    hearCommands(
      () => session,
      () => restart(),
    );
    // The address changes without a load on both platforms; the items are re-keyed by the adapter, the account and the frames by a new session.
    context.addEventListener(window, 'wxt:locationchange', ({ oldUrl, newUrl }) => {
      if (oldUrl.origin + oldUrl.pathname + oldUrl.search !== newUrl.origin + newUrl.pathname + newUrl.search) {
        hideCard();
        void restart();
      }
    });
    await restart();
  },
});
