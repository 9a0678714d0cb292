/**
 * Build step that patches html2canvas. In every browser: report which clone belongs to which element, open closed
 * shadow roots, and shorten a wait (see lib/capture/rendered/live-and-clone.ts). In Firefox: html2canvas 1.4.1 writes
 * its clone with document.open/write, which Firefox refuses in a content script (SecurityError; upstream calls
 * extensions out of scope, niklasvh/html2canvas#1184). The patch then adopts the clone into the new iframe without the
 * write, and fires its load event by hand. The build fails where a pattern is missing, so that an update of html2canvas
 * cannot drop the patch silently.
 */
import type { CodePlugin } from './code-plugin';

const OPEN = 'documentClone.open();';
const WRITE = 'documentClone.write(serializeDoctype(document.doctype) + "<html></html>");';
const CLOSE = 'documentClone.close();';
/** Each pattern and its replacement. Without the option `uppsikt` only the poll interval changes. */
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
  // Shortens html2canvas's poll: the clone is loaded by then and only waits for `complete`.
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
