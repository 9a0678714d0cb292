/**
 * Injected into a page only when a rendered picture is needed: adds html2canvas to the content script's world. Wiring
 * only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawElement } from '../lib/capture/rendered/draw-element';

export default defineUnlistedScript(() => {
  globalThis.uppsiktDraw = drawElement;
});
