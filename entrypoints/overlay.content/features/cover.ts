/** Covers an item at once: nothing of it is read, drawn or stored. The cover follows the item by its id, since the page may move or re-use the node. */
import type { ItemRef } from '../../../lib/domain/item';
import { overlayText } from '../../../lib/i18n/overlay';
import type { Session } from '../session';
import { floatingHost, forget } from './shadow-host';

const CSS = `
  :host { all: initial; position: fixed; z-index: 2147481000; display: block; overflow: hidden; }
  div { box-sizing: border-box; width: 100%; height: 100%; padding: 12px; background: #16202b; color: #fff; font: 600 14px/20px system-ui, sans-serif; }`;

const covered = new Set<string>();

export function coverItem(session: Session, ref: ItemRef): boolean {
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found') return false;
  const key = ref.id ?? ref.handle;
  if (covered.has(key)) return true;
  covered.add(key);
  const { host, root } = floatingHost('uppsikt-cover', CSS);
  const words = document.createElement('div');
  words.setAttribute('role', 'note');
  words.textContent = overlayText.covered;
  root.append(words);
  document.documentElement.append(host);
  const follow = (): void => {
    const now = session.platform.relocate(document, ref);
    host.hidden = now.kind !== 'found';
    if (now.kind !== 'found') return;
    const box = now.item.element.getBoundingClientRect();
    for (const [name, value] of [['left', box.left], ['top', box.top], ['width', box.width], ['height', box.height]] as const) host.style.setProperty(name, `${value}px`);
  };
  follow();
  const timer = setInterval(follow, 100);
  document.addEventListener('scroll', follow, { capture: true, passive: true, signal: session.signal });
  session.signal.addEventListener('abort', () => {
    clearInterval(timer);
    covered.delete(key);
    forget(host);
  });
  return true;
}
