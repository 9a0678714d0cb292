/** Assisted mode: the evidence is safe, we point at the item's menu and the official presses. The page is looked at until it is gone. */
import type { ItemRef } from '../../../lib/domain/item';
import { overlayText } from '../../../lib/i18n/overlay';
import { send } from '../../../lib/messaging/client';
import type { Session } from '../session';
import { keepClearOf } from './card-frame';
import { floatingHost, forget } from './shadow-host';

const CSS = `
  :host { all: initial; position: fixed; z-index: 2147481500; display: block; pointer-events: none; }
  :host([hidden]) { display: none; }
  .ring { box-sizing: border-box; width: 100%; height: 100%; border: 3px solid #b05a00; border-radius: 8px; }
  .words { position: absolute; right: 0; top: 100%; margin-top: 4px; width: max-content; max-width: 280px; padding: 4px 10px; border-radius: 6px; background: #b05a00; color: #fff; font: 600 13px/18px system-ui, sans-serif; }`;

const LOOK_EVERY = 700;
let pointing: { flowId: string; stop(): void } | undefined;

export function pointAt(session: Session, ref: ItemRef, flowId: string): boolean {
  stopPointing();
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found') return false;
  found.item.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const ring = drawRing(session, ref, overlayText.pressHere);
  let looking = false;
  const timer = setInterval(() => {
    // A look takes seconds while the item stands there.
    if (looking) return;
    looking = true;
    void session.platform.goneCheck(document, ref, session.actEnv(session.signal)).then((seen) => {
      if (seen.kind === 'gone' && pointing?.flowId === flowId) {
        stopPointing();
        void send('flow.by-hand', { flowId });
      }
    }).catch(() => undefined).finally(() => {
      looking = false;
    });
  }, LOOK_EVERY);
  pointing = {
    flowId,
    stop() {
      clearInterval(timer);
      ring();
    },
  };
  session.signal.addEventListener('abort', stopPointing);
  return true;
}

export function stopPointing(): void {
  pointing?.stop();
  pointing = undefined;
}

/** A ring around the item's menu button, or around the item where it has none. Returns the function that takes it away. */
export function drawRing(session: Session, ref: ItemRef, text: string): () => void {
  const { host, root } = floatingHost('uppsikt-pointer', CSS);
  const ring = document.createElement('div');
  ring.className = 'ring';
  const words = document.createElement('div');
  words.className = 'words';
  words.setAttribute('role', 'status');
  words.textContent = text;
  root.append(ring, words);
  document.documentElement.append(host);
  const follow = (): void => {
    const now = session.platform.relocate(document, ref);
    host.hidden = now.kind !== 'found';
    if (now.kind !== 'found') return;
    const target = now.item.element.querySelector('[aria-haspopup="menu"], #action-menu') ?? now.item.element;
    const box = target.getBoundingClientRect();
    keepClearOf(box);
    for (const [name, value] of [['left', box.left - 6], ['top', box.top - 6], ['width', box.width + 12], ['height', box.height + 12]] as const) host.style.setProperty(name, `${value}px`);
  };
  follow();
  const timer = setInterval(follow, 150);
  return () => {
    clearInterval(timer);
    keepClearOf(null);
    forget(host);
  };
}
