/**
 * What a page of Facebook loads first: it finds items, follows the account and watches the page's own controls. Wiring
 * only.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../lib/overlay/start-on-page';
import { facebookManifest } from '../lib/platforms/facebook/manifest';
import { facebookWatcher } from '../lib/platforms/facebook/watcher';

export default defineContentScript({
  matches: facebookManifest.matches,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (context) => startOnPage(facebookWatcher, context),
});
