/**
 * Hears presses and keys before the page's own scripts do, and hands them to whoever of ours has asked
 * (entrypoints/guards). It must stand there before the page has run, so it is a script of its own and does
 * nothing by itself: where no thread is registered nobody asks.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageMatches } from '../lib/platforms/manifests';
import { claimNames } from '../lib/platforms/dom/own-names';
import { hearFirst } from '../lib/overlay/guards/first-in-line';

export default defineContentScript({
  matches: pageMatches(),
  runAt: 'document_start',
  main: () => {
    claimNames();
    hearFirst(window);
  },
});
