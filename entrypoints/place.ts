/**
 * Injected into a page only when a screenshot is taken or about to be; puts the item where it
 * can be seen, and tells when the window changes. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { placeItem } from '../lib/capture/placing/place-item';
import { stepPage } from '../lib/capture/placing/walk-frames';
import { send } from '../lib/messaging/client';

/** Milliseconds: a window is drawn larger step by step. */
const STILL = 200;

export default defineUnlistedScript(() => {
  // Once a page: what is remembered of its scrolling must not be lost by a second injection.
  if (globalThis.uppsiktPlace !== undefined) return;
  globalThis.uppsiktPlace = placeItem;
  globalThis.uppsiktWalker = stepPage;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The browser's zoom is told as a resize too.
  addEventListener('resize', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void send('picture.foresee', {}), STILL);
  });
});
