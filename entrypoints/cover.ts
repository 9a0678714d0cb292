/** Injected into a page only where an item must never be saved: covers that item. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCovering } from '../lib/capture/covering/covering';

export default defineUnlistedScript(() => {
  globalThis.uppsiktCover ??= createCovering;
});
