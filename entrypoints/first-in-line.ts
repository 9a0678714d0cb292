/**
 * Hears presses and keys before the page's own scripts do, and hands them to whoever of ours has asked
 * (lib/overlay/guards). It must stand there before the page has run, so it is a script of its own and does
 * nothing by itself: where no thread is registered nobody asks.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { claimNames } from '../lib/platforms/dom/own-names';
import { hearFirst } from '../lib/overlay/guards/first-in-line';
import { startedBefore } from '../lib/overlay/started-before';

export default defineUnlistedScript(() => {
  claimNames();
  if (!startedBefore('first-in-line')) hearFirst(window);
});
