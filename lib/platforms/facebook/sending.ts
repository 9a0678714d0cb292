/**
 * Detects an attempt to send on Facebook. Enter in the box sends, except with Shift or while an input method is
 * composing. The button beside the box sends too, by pointer or by key; it is no native button, so a key press may
 * cause no click. The button's words vary and most are not confirmed, so every button in the box's form counts, except
 * those that open a menu. That costs little: only officials who write under another account are asked.
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

/** 229 is the keyCode of a key that an input method handles. */
const isSendKey = (event: Event): boolean =>
  event instanceof KeyboardEvent &&
  event.key === 'Enter' &&
  !event.shiftKey &&
  !event.isComposing &&
  event.keyCode !== 229;

/** Whether the box is in a modal dialog over the page. Such a box is inside no item. */
export const writesInPagesThread = (box: Element): boolean =>
  box.closest('[role="dialog"][aria-modal="true"]') !== null;

/** Null for chats, which are private. A box belongs to a thread only inside an item or in a dialog over the page. */
function sendingOf(root: Document, box: Element, control: Element | null): Sending | null {
  if ((box.textContent ?? '').trim() === '') return null;
  const item = itemAround(root, box) ?? null;
  if (item === null && !writesInPagesThread(box)) return null;
  return { box, item, control };
}
