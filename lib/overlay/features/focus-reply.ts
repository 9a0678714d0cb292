/** 'Besvara': focuses the platform's own reply button of this item. Nothing is pressed. */
import type { ItemRef } from '../../domain/item';
import type { Session } from '../session';

/** If no reply button is found, the focus stays on 'Bedöm' beside the item. */
export function focusReply({ platform }: Session, ref: ItemRef): boolean {
  const found = platform.relocate(document, ref);
  const button = found.kind === 'found' ? platform.replyButton(found.item) : undefined;
  if (!(button instanceof HTMLElement)) return false;
  button.focus();
  return document.activeElement === button;
}
