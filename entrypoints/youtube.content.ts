/**
 * What a page of YouTube loads first: it finds items, follows the account and watches the page's own controls. Wiring
 * only.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../lib/overlay/start-on-page';
import { youtubeManifest } from '../lib/platforms/youtube/manifest';
import { youtubeWatcher } from '../lib/platforms/youtube/watcher';

export default defineContentScript({
  matches: youtubeManifest.matches,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (context) => startOnPage(youtubeWatcher, context),
});
