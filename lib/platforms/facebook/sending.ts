/**
 * What sends on Facebook: Enter in the box (not with Shift, not while an input method is composing), or the button
 * beside it, by the pointer or by a key: it is no native one, so no click need come of the key. The button's words
 * differ and most are not confirmed, so every button of the box's own form counts but those that open a menu: asked
 * about are only those who write under another account.
 */
import { isPressKey } from '../dom/press';
import type { Sending } from '../sending';
import { itemAround } from './items';
import { composer } from './selectors';

export function readSending(root: Document, event: Event, target: Element): Sending | null {
  if (event.type === 'keydown') {
    const box = target.closest(composer.selector);
    if (box !== null) return isSendKey(event) ? sendingOf(root, box, null) : null;
    if (!isPressKey(event)) return null;
  }
  const control = target.closest('[role="button"], button');
  const form = control?.closest('form') ?? null;
  const box = form?.querySelector(composer.selector) ?? null;
  if (
    control === null ||
    box === null ||
    box.contains(control) ||
    control.hasAttribute('aria-haspopup') ||
    control.getAttribute('aria-disabled') === 'true'
  )
    return null;
  return sendingOf(root, box, control);
}

/** 229: a key that an input method has taken. */
const isSendKey = (event: Event): boolean =>
  event instanceof KeyboardEvent &&
  event.key === 'Enter' &&
  !event.shiftKey &&
  !event.isComposing &&
  event.keyCode !== 229;

/** In a dialog over the page, where no item stands around it. */
export const writesInPagesThread = (box: Element): boolean =>
  box.closest('[role="dialog"][aria-modal="true"]') !== null;

/**
 * A chat is a box too, and nobody's business: only what stands in an item, or in a dialog over the page, is a thread's.
 */
function sendingOf(root: Document, box: Element, control: Element | null): Sending | null {
  if ((box.textContent ?? '').trim() === '') return null;
  const item = itemAround(root, box) ?? null;
  if (item === null && !writesInPagesThread(box)) return null;
  return { box, item, control };
}
