/**
 * The first script on a Facebook page: finds items, follows the account and watches the platform's own controls. Wiring
 * only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '../lib/overlay/start-on-page';
import { facebookWatcher } from '../lib/platforms/facebook/watcher';

export default defineUnlistedScript(() => startOnPage(facebookWatcher));
