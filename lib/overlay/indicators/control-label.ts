/**
 * The words beside the underline: they stand with our own control, are shown with
 * it and are read with it, so that a colour is never alone.
 */
import type { Finding } from '../../assessment/indicators/finding';
import { maybePersonal } from '../../i18n/indicators';
import type { Control } from '../features/item-control';
import css from './control-label.css?inline';

let sheet: CSSStyleSheet | undefined;

export function describeControl({ root, button }: Control, findings: readonly Finding[]): void {
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
  sheet ??= sheetOf(css);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function sheetOf(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
