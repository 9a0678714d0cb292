/** Injected into a page only when a rendered picture is needed; brings html2canvas to the content script's world. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawElement } from '../lib/capture/rendered/draw-element';

export default defineUnlistedScript(() => {
  globalThis.uppsiktDraw = drawElement;
});
