/**
 * An official's presses that reached the platform before anything here could judge them: nobody knew yet that the
 * thread is registered, or what judges presses had not come. They cannot be held any more, so they are journalled as
 * past Uppsikt, to be explained, and what came of them is looked for.
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

/** @param inItsPlace what stands by now where the item stood, if that was another: nobody knows which it was */
export function tellWentBefore(
  session: Session,
  press: NativePress,
  { at, address }: Pick<Pressed, 'at' | 'address'>,
  inItsPlace: FoundItem | null,
): void {
  const item = press.kind === 'entry' ? (press.item ?? inItsPlace) : null;
  if (press.kind !== 'entry' || item === null) return;
  // It may have been pressed on a page before this one, in somebody else's thread: the same elements show other items.
  if (address !== location.href) return;
  const registered = session.registeredOf(item);
  const verdict = nativeVerdict(press);
  if (registered === null || verdict.kind === 'pass') return;
  const act = verdict.kind === 'gate' ? verdict.act : null;
  const ref = press.item === null ? unnamed(item.ref) : item.ref;
  const by = allowedBy(itemKey(ref), at);
  // Of what Uppsikt points at, its own flow tells.
  if (by === 'pointed') return;
  // What is not known to take away is told of only where something has gone.
  if (by === null && act !== null)
    void send('native.went-before', { ref, act, address, pressedAt: at, registeredId: registered.id });
  pressedNatively(session, ref, act, { at, registeredId: registered.id });
}

/** One of the same list. */
const unnamed = ({ platform, kind, postId }: ItemRef): ItemRef => ({
  platform,
  kind,
  id: null,
  postId,
  parentId: null,
  handle: 'unknown',
});
