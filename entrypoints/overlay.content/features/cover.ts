/**
 * Covers an item at once: nothing of it is read, drawn or stored. The cover follows the item by its id, since the page may move or re-use the node,
 * and stays as long as the document: a page view that ends, or a setting that changes, must not uncover it.
 */
import type { ItemRef } from '../../../lib/domain/item';
import { overlayText } from '../../../lib/i18n/overlay';
import type { FoundItem, Platform } from '../../../lib/platforms/contract';
import type { Session } from '../session';
import { floatingHost } from './shadow-host';

const CSS = `
  :host { all: initial; position: fixed; z-index: 2147481000; display: block; overflow: hidden; }
  :host([hidden]) { display: none; }
  div { box-sizing: border-box; width: 100%; height: 100%; padding: 12px; background: #16202b; color: #fff; font: 600 14px/20px system-ui, sans-serif; }`;

/** Looking through the page costs; where the element stands does not. */
const LOOK_EVERY = 250;
const FOLLOW_EVERY = 100;
const covered = new Map<string, ItemRef>();

export function coverItem({ platform }: Session, ref: ItemRef): boolean {
  const isHere = (): boolean => whereIs(platform, ref) !== undefined;
  const key = ref.id ?? ref.handle;
  if (covered.has(key)) return isHere();
  covered.set(key, ref);
  const { host, root } = floatingHost('uppsikt-cover', CSS);
  const words = document.createElement('div');
  words.setAttribute('role', 'note');
  words.textContent = overlayText.covered;
  root.append(words);
  document.documentElement.append(host);
  let element: Element | undefined;
  const look = (): void => {
    element = whereIs(platform, ref)?.element;
    follow();
  };
  const follow = (): void => {
    // A page that rewrites its root takes ours away.
    if (!host.isConnected) document.documentElement.append(host);
    host.hidden = element?.isConnected !== true;
    if (element === undefined || host.hidden) return;
    const box = element.getBoundingClientRect();
    for (const [name, value] of [['left', box.left], ['top', box.top], ['width', box.width], ['height', box.height]] as const) host.style.setProperty(name, `${value}px`);
  };
  look();
  setInterval(look, LOOK_EVERY);
  setInterval(follow, FOLLOW_EVERY);
  document.addEventListener('scroll', follow, { capture: true, passive: true });
  return isHere();
}

/** Whether this item is covered, or holds one that is: a picture of it would hold what must never be captured. */
export function isCovered({ platform }: Session, item: FoundItem): boolean {
  return [...covered.values()].some((ref) => {
    const place = whereIs(platform, ref);
    return place !== undefined && (place.element === item.element || item.element.contains(place.element));
  });
}

/** Copies with different words, and items without an id, are covered too: by the element that was opened, for want of better. */
function whereIs(platform: Platform, ref: ItemRef): FoundItem | undefined {
  const place = platform.relocate(document, ref);
  if (place.kind === 'found') return place.item;
  return platform.findItems(document).find((item) => (ref.id === null || place.kind === 'ambiguous' ? item.ref.handle === ref.handle : item.ref.id === ref.id));
}
