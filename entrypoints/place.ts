/** Injected into a page only when a screenshot is taken or about to be; puts the item where it can be seen. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { placeItem, type Placer } from '../lib/capture/placing/place-item';

export default defineUnlistedScript(() => {
  // Once a page: what is remembered of its scrolling must not be lost by a second injection.
  (globalThis as { uppsiktPlace?: Placer }).uppsiktPlace ??= placeItem;
});
