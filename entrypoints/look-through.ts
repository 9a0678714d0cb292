/** Injected before a gone-check: what reads a page whole that was opened anew. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bringLookThrough } from '../lib/platforms/dom/look-through';
import { lookThroughs } from '../lib/platforms/look-throughs';

export default defineUnlistedScript(() => bringLookThrough(lookThroughs));
