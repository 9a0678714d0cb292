/**
 * The label that goes with the underline. It belongs to our own control, is shown with it and is read by screen readers
 * with it, so that meaning never depends on colour alone.
 */
import type { Finding } from '../../assessment/indicators/finding';
import { maybePersonal } from '../../i18n/indicators';
import type { Control } from '../session';
import css from './control-label.css?inline';

/** One style sheet for all controls, kept for the whole document: the rules do not change between page views. */
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
