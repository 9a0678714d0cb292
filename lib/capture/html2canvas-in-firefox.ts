/**
 * Build step: html2canvas 1.4.1 writes its clone with document.open/write, which Firefox refuses a content script (SecurityError; upstream calls
 * extensions out of scope, niklasvh/html2canvas#1184). The clone is then adopted into the fresh frame without the write, and its load is told by hand.
 * The build fails where the pattern is gone, so that an update of html2canvas cannot lose the mending silently.
 */
interface Plugin {
  name: string;
  enforce: 'pre';
  transform(code: string, id: string): { code: string; map: null } | null;
}

const OPEN = 'documentClone.open();';
const WRITE = 'documentClone.write(serializeDoctype(document.doctype) + "<html></html>");';
const CLOSE = 'documentClone.close();';

export function html2canvasInFirefox(): Plugin {
  return {
    name: 'uppsikt:html2canvas-in-firefox',
    enforce: 'pre',
    transform(code, id) {
      if (!/html2canvas[\\/]dist[\\/]html2canvas(\.esm)?\.js/.test(id)) return null;
      for (const pattern of [OPEN, WRITE, CLOSE]) {
        if (!code.includes(pattern)) throw new Error(`html2canvas has changed: '${pattern.slice(0, 60)}' not found. Mend lib/capture/html2canvas-in-firefox.ts.`);
      }
      const mended = code
        .replace(OPEN, 'var uppsiktWritten = true; try { documentClone.open();')
        .replace(WRITE, `${WRITE} } catch (refused) { uppsiktWritten = false; }`)
        .replace(CLOSE, 'if (uppsiktWritten) { documentClone.close(); } else if (iframe.onload) { iframe.onload(new Event("load")); }');
      return { code: mended, map: null };
    },
  };
}
