/** The content script: picks the platform and runs one session a page view. Wiring only. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageMatches } from '../../lib/platforms/manifests';
import { withRest } from '../../lib/platforms/rest';
import { watcherFor } from '../../lib/platforms/watchers';
import { hideCard } from './features/card-frame';
import { hearCommands } from './features/hear-commands';
import { openSession, type Session } from './session';

export default defineContentScript({
  matches: pageMatches(),
  runAt: 'document_idle',
  async main(context) {
    const watcher = watcherFor(new URL(location.href));
    if (watcher === undefined) return;
    const platform = withRest(watcher);
    let session: Session | undefined;
    let latest = 0;
    const restart = async (): Promise<void> => {
      session?.close();
      // Until the new one stands there is none: nothing may be read or pressed in a page view that has ended.
      session = undefined;
      latest += 1;
      const mine = latest;
      const opened = await openSession(platform, context.signal);
      // The address changed again meanwhile: only the last one stays, or the page would have two of everything.
      if (mine === latest) session = opened;
      else opened?.close();
    };
    hearCommands(() => session, restart);
    // The address changes without a load on both platforms; the items are re-keyed by the
    // adapter, the account and the frames by a new session.
    context.addEventListener(window, 'wxt:locationchange', ({ oldUrl, newUrl }) => {
      if (oldUrl.origin + oldUrl.pathname + oldUrl.search !== newUrl.origin + newUrl.pathname + newUrl.search) {
        hideCard();
        void restart();
      }
    });
    await restart();
  },
});
