/**
 * The first script on a YouTube page: finds items, follows the account and watches the platform's own controls. Wiring
 * only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '../lib/overlay/start-on-page';
import { youtubeWatcher } from '../lib/platforms/youtube/watcher';

export default defineUnlistedScript(() => startOnPage(youtubeWatcher));
