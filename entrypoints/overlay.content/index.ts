/** The content script: picks the platform and runs one session a page view. Wiring only. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageMatches } from '../../lib/platforms/manifests';
import { platformFor } from '../../lib/platforms/registry';
import { answerCommands } from './features/page-commands';
import { openSession, type Session } from './session';

export default defineContentScript({
  matches: pageMatches(),
  runAt: 'document_idle',
  async main(context) {
    const platform = platformFor(new URL(location.href));
    if (platform === undefined) return;
    let session: Session | undefined;
    const restart = async (): Promise<void> => {
      session?.close();
      session = await openSession(platform, context.signal);
    };
    answerCommands(() => session, restart);
    // The address changes without a load on both platforms; the items are re-keyed by the adapter, the account and the frames by a new session.
    context.addEventListener(window, 'wxt:locationchange', ({ oldUrl, newUrl }) => {
      if (oldUrl.origin + oldUrl.pathname + oldUrl.search !== newUrl.origin + newUrl.pathname + newUrl.search) void restart();
    });
    await restart();
  },
});
