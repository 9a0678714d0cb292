/**
 * The words beside the underline: they stand with our own control, are shown with
 * it and are read with it, so that a colour is never alone.
 */
import type { Finding } from '../../lib/assessment/indicators/finding';
import { maybePersonal } from '../../lib/i18n/indicators';
import type { Control } from '../overlay.content/features/item-control';

// Below the button, where it covers neither the words it is about nor what one may press there. By opacity: what is
// visible again inside a hidden host would get into a picture.
const CSS = `
  #maybe-personal { position: absolute; right: 4px; top: 4px; box-sizing: border-box; width: max-content; max-width: min(420px, 70vw); padding: 3px 8px; border: 1px dotted #e8590c;
    border-radius: 4px; background: #fff; color: #16202b; font: 12px/18px system-ui, sans-serif; pointer-events: none; opacity: 0; }
  :host([near]) #maybe-personal, button:focus-visible ~ #maybe-personal { opacity: 1; }
  @media (hover: none) { #maybe-personal { opacity: 1; } }`;

let sheet: CSSStyleSheet | undefined;

export function describeControl({ host, button }: Control, findings: readonly Finding[]): void {
  const root = host.shadowRoot;
  if (root === null) return;
  const words = maybePersonal(findings);
  const label = root.getElementById('maybe-personal');
  if (words === null) {
    label?.remove();
    button.removeAttribute('aria-describedby');
    return;
  }
  if (label?.textContent === words) return;
  const shown = label ?? root.appendChild(document.createElement('span'));
  shown.id = 'maybe-personal';
  shown.textContent = words;
  button.setAttribute('aria-describedby', shown.id);
  sheet ??= sheetOf(CSS);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function sheetOf(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
