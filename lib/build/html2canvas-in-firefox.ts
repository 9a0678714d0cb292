/**
 * Build step: html2canvas mended where it stands. In every browser it tells which clone stands for which element, opens
 * closed shadow roots and does not wait longer than it must (see lib/capture/rendered/live-and-clone.ts). In Firefox:
 * html2canvas 1.4.1 writes its clone with document.open/write, which Firefox refuses a content script (SecurityError;
 * upstream calls extensions out of scope, niklasvh/html2canvas#1184). The clone is then adopted into the fresh frame
 * without the write, and its load is told by hand. The build fails where the pattern is gone, so that an update of
 * html2canvas cannot lose the mending silently.
 */
import type { CodePlugin } from './code-plugin';

const OPEN = 'documentClone.open();';
const WRITE = 'documentClone.write(serializeDoctype(document.doctype) + "<html></html>");';
const CLOSE = 'documentClone.close();';
/** What is there, and what stands there instead. Where the option `uppsikt` is not given nothing is changed. */
const HOOKS: readonly (readonly [string, string])[] = [
  ['onclone: opts.onclone,', 'onclone: opts.onclone, uppsikt: opts.uppsikt,'],
  [
    'var clone = this.createElementClone(node);',
    'var clone = this.createElementClone(node); if (this.options.uppsikt) this.options.uppsikt.pair(node, clone);',
  ],
  [
    'for (var child = node.shadowRoot ? node.shadowRoot.firstChild : node.firstChild;',
    'var uppsiktRoot = this.options.uppsikt ? this.options.uppsikt.shadowOf(node) : node.shadowRoot; ' +
      'for (var child = uppsiktRoot ? uppsiktRoot.firstChild : node.firstChild;',
  ],
  // The clone has been loaded; it only waits for `complete`.
  ['}, 50);', '}, 4);'],
];

export function html2canvasInFirefox(): CodePlugin {
  return {
    name: 'uppsikt:html2canvas-in-firefox',
    enforce: 'pre',
    transform(code, id) {
      if (!/html2canvas[\\/]dist[\\/]html2canvas(\.esm)?\.js/.test(id)) return null;
      for (const pattern of [OPEN, WRITE, CLOSE, ...HOOKS.map(([there]) => there)]) {
        if (!code.includes(pattern))
          throw new Error(
            `html2canvas has changed: '${pattern.slice(0, 60)}' not found. Mend lib/build/html2canvas-in-firefox.ts.`,
          );
      }
      const hooked = HOOKS.reduce((text, [there, instead]) => text.replace(there, instead), code);
      const mended = hooked
        .replace(OPEN, 'var uppsiktWritten = true; try { documentClone.open();')
        .replace(WRITE, `${WRITE} } catch (refused) { uppsiktWritten = false; }`)
        .replace(
          CLOSE,
          'if (uppsiktWritten) { documentClone.close(); } ' +
            'else if (iframe.onload) { iframe.onload(new Event("load")); }',
        );
      return { code: mended, map: null };
    },
  };
}
