/**
 * Listens for presses and keys before the page's own scripts, and passes them to our listeners (lib/overlay/guards). It
 * must run before the page's scripts, so it is a separate script. It does nothing by itself: where no thread is
 * registered, no listener is added.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { claimNames } from '../lib/platforms/dom/own-names';
import { hearFirst } from '../lib/overlay/guards/first-in-line';
import { startedBefore } from '../lib/overlay/started-before';

export default defineUnlistedScript(() => {
  claimNames();
  if (!startedBefore('first-in-line')) hearFirst(window);
});
