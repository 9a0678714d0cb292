/** Whether an item is on the page now, and whether it is hidden there. */
import { itemKey } from '../../domain/item-key';
import type { Stands } from '../../messaging/page-commands';
import type { Session } from '../session';
import { isCovered } from './cover';

/** `unseen`: not in a registered thread on this page now, or not readable. */
export function howItStands(session: Session, key: string): Stands {
  const control = [...session.controls.values()].find(({ item }) => itemKey(item.ref) === key);
  if (control === undefined) return 'unseen';
  const found = session.platform.relocate(document, control.item.ref);
  if (found.kind !== 'found' || isCovered(session, found.item)) return 'unseen';
  return session.platform.read(document, found.item).marks?.hidden.kind === 'read' ? 'hidden' : 'shown';
}
