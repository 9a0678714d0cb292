/** A notice at the foot of the page, with a close button. Never contains text from comments. */
import { overlayText } from '../../i18n/overlay';
import { onceAPage } from '../../platforms/dom/once-a-page';
import { shadowHost } from './shadow-host';
import box from './box.css?inline';
import css from './notice.css?inline';

const shown = onceAPage('uppsiktNotices', () => new Map<string, HTMLElement>());

export function showNotice(text: string, onClose?: () => void, id = text): void {
  hideNotice(id);
  const { host, root } = shadowHost('uppsikt-notice', box + css);
  const line = document.createElement('div');
  line.className = 'box';
  line.setAttribute('role', 'status');
  const words = document.createElement('span');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = overlayText.close;
  close.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    hideNotice(id);
    onClose?.();
  });
  line.append(words, close);
  root.append(line);
  document.documentElement.append(host);
  shown.set(id, host);
  // Set after the live region is in the document, so that screen readers announce it.
  requestAnimationFrame(() => {
    words.textContent = text;
  });
}

export function hideNotice(id: string): void {
  const host = shown.get(id);
  if (host !== undefined) host.remove();
  shown.delete(id);
}
