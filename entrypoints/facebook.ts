/**
 * What a page of Facebook loads first: it finds items, follows the account and watches the page's own controls. Wiring
 * only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '../lib/overlay/start-on-page';
import { facebookWatcher } from '../lib/platforms/facebook/watcher';

export default defineUnlistedScript(() => startOnPage(facebookWatcher));
