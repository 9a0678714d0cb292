/**
 * Detects a send on YouTube: the box's own button, or Ctrl+Enter in it. Enter alone is a new line. Each page has one
 * channel's thread.
 */
import type { Sending } from '../sending';

export const boxes = 'ytd-commentbox';
export const editable = '#contenteditable-root';
const submit = '#submit-button';

export function readSending(_root: Document, event: Event, target: Element): Sending | null {
  const holder = target.closest(boxes);
  const box = holder?.querySelector(editable) ?? null;
  if (holder === null || box === null || (box.textContent ?? '').trim() === '') return null;
  const button = holder.querySelector(submit);
  const control = button?.querySelector('button') ?? button ?? null;
  if (event.type === 'keydown') return box.contains(target) && isSendKey(event) ? { box, item: null, control } : null;
  return button?.contains(target) === true ? { box, item: null, control } : null;
}

const isSendKey = (event: Event): boolean =>
  event instanceof KeyboardEvent && event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;
