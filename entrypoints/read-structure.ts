/**
 * Injected when a card opens, or at the latest when an item is saved: reads the surrounding thread and its markup.
 * Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { structureReaders } from '../lib/platforms/registry';

export default defineUnlistedScript(() => {
  globalThis.uppsiktStructure ??= structureReaders;
});
