/** A calm line at the foot of the page, with a button that puts it away. Holds no words of anybody's comment. */
import { overlayText } from '../../../lib/i18n/overlay';
import { onceAPage } from '../../../lib/platforms/dom/once-a-page';
import { shadowHost } from './shadow-host';

const CSS = `
  :host { all: initial; position: fixed; inset: auto auto 16px 50%; transform: translateX(-50%); z-index: 2147482900; display: block; max-width: min(560px, calc(100vw - 32px)); }
  div { display: flex; gap: 12px; align-items: center; padding: 12px 16px; border: 1px solid #5a6472; border-radius: 8px; background: #fff; color: #16202b; font: 14px/20px system-ui, sans-serif;
    box-shadow: 0 4px 16px rgba(0, 0, 0, .24); }
  button { flex: none; min-height: 28px; padding: 2px 12px; border: 1px solid #1f4e79; border-radius: 6px; background: #fff; color: #1f4e79; font: 600 13px/20px system-ui, sans-serif; cursor: pointer; }
  button:focus-visible { outline: 3px solid #1f4e79; outline-offset: 2px; }
  @media (prefers-color-scheme: dark) { div { background: #16202b; color: #f3f5f7; } button { background: #16202b; color: #b9d7f3; border-color: #b9d7f3; } }`;

const shown = onceAPage('uppsiktNotices', () => new Map<string, HTMLElement>());

export function showNotice(text: string, onClose?: () => void, id = text): void {
  hideNotice(id);
  const { host, root } = shadowHost('uppsikt-notice', CSS);
  const line = document.createElement('div');
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
  // Put in after the live region stands in the tree, so that a screen reader says it.
  requestAnimationFrame(() => {
    words.textContent = text;
  });
}

export function hideNotice(id: string): void {
  const host = shown.get(id);
  if (host !== undefined) host.remove();
  shown.delete(id);
}
