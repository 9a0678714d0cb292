/**
 * Reports presses that reached the platform before any script of ours could judge them: the thread was not yet known to
 * be registered, or the guard script had not loaded. It is too late to hold them, so they are journalled as made past
 * Uppsikt, to be explained, and their result is looked for.
 */
import { nativeVerdict } from '../../assessment/native-gate';
import { itemKey } from '../../domain/item-key';
import type { ItemRef } from '../../domain/item';
import { send } from '../../messaging/client';
import type { FoundItem } from '../../platforms/contract';
import type { NativePress } from '../../platforms/native-press';
import type { Session } from '../session';
import { allowedBy } from './allowed-presses';
import type { Pressed } from './first-in-line';
import { pressedNatively } from './vanished';

/** @param inItsPlace the item now in that place, if another one was pressed; it is not known which */
export function tellWentBefore(
  session: Session,
  press: NativePress,
  { at, address }: Pick<Pressed, 'at' | 'address'>,
  inItsPlace: FoundItem | null,
): void {
  const item = press.kind === 'entry' ? (press.item ?? inItsPlace) : null;
  if (press.kind !== 'entry' || item === null) return;
  // The press may have been made on an earlier page, in another thread: elements are reused for other items.
  if (address !== location.href) return;
  const registered = session.registeredOf(item);
  const verdict = nativeVerdict(press);
  if (registered === null || verdict.kind === 'pass') return;
  const act = verdict.kind === 'gate' ? verdict.act : null;
  const ref = press.item === null ? unnamed(item.ref) : item.ref;
  const by = allowedBy(itemKey(ref), at);
  // The flow of an item that Uppsikt points at reports the result itself.
  if (by === 'pointed') return;
  // A press that is not known to remove is reported only if something disappeared.
  if (by === null && act !== null)
    void send('native.went-before', { ref, act, address, pressedAt: at.clock, registeredId: registered.id });
  pressedNatively(session, ref, act, { at: at.clock, registeredId: registered.id });
}

/** An item of the same list, without its id. */
const unnamed = ({ platform, kind, postId }: ItemRef): ItemRef => ({
  platform,
  kind,
  id: null,
  postId,
  parentId: null,
  handle: 'unknown',
});
