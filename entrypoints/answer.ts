/** Injected when an official chooses to answer: gives the focus to the platform's own reply. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ItemRef } from '../lib/domain/item';
import { focusReply } from '../lib/platforms/reply-buttons';

export default defineUnlistedScript(() => {
  (globalThis as { uppsiktAnswer?: (ref: ItemRef) => string }).uppsiktAnswer = (ref) => focusReply(document, ref);
});
