/**
 * Injected into a page only when a screenshot is taken or about to be. Scrolls the item into view, and reports when the
 * window changes size. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { placeItem } from '../lib/capture/placing/place-item';
import { stepPage } from '../lib/capture/placing/walk-frames';
import { send } from '../lib/messaging/client';

/** Milliseconds. A window that is being resized fires many events. */
const STILL = 200;

export default defineUnlistedScript(() => {
  // Once per page: a second injection would lose the remembered scroll position.
  if (globalThis.uppsiktPlace !== undefined) return;
  globalThis.uppsiktPlace = placeItem;
  globalThis.uppsiktWalker = stepPage;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A change of the browser's zoom also fires resize.
  addEventListener('resize', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void send('picture.foresee', {}), STILL);
  });
});
