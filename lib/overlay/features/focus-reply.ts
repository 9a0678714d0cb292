/** 'Besvara': the platform's own reply of this item gets the focus. Nothing is pressed. */
import type { ItemRef } from '../../domain/item';
import type { Session } from '../session';

/** Without a reply that we know the focus stays where it is: at Bedöm, beside the item. */
export function focusReply({ platform }: Session, ref: ItemRef): boolean {
  const found = platform.relocate(document, ref);
  const button = found.kind === 'found' ? platform.replyButton(found.item) : undefined;
  if (!(button instanceof HTMLElement)) return false;
  button.focus();
  return document.activeElement === button;
}
