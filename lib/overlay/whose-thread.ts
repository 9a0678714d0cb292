/**
 * Whose thread an item stands in, as far as this page view may say it. Both platforms change the address first and the
 * page afterwards, so the items of the page that was left still stand for a moment under the next one's address, and
 * would be read as standing there: what somebody wrote in a group, as standing in their own thread. An item is
 * therefore held for left over while its element shows the same as it did under another address.
 */
import { registeredOwner } from '../accounts/classify';
import type { RegisteredAccount } from '../domain/account';
import type { FoundItem, Watcher } from '../platforms/contract';

/**
 * Milliseconds from the start of a page view. What still stands after it has not been left over: the address of
 * the same page has changed (a sort order, a closed photo).
 */
export const LEFT_OVER = 3_000;

interface Seen {
  id: string | null;
  /** Under which it was seen, without the fragment. */
  address: string;
  /** Somebody's who is not registered. Then it stays theirs until the element shows another item. */
  isOthers: boolean;
}

/** Of all page views of the document. */
const seen = new WeakMap<Element, Seen>();

export interface PageView {
  watcher: Watcher;
  register: RegisteredAccount[];
  address: string;
  root: Document;
  /** Milliseconds since the page view began. */
  age: () => number;
}

/**
 * @example const registeredOf = whoseThread({ watcher, register, address: location.href, root: document, age });
 *   registeredOf(item)?.name
 */
export function whoseThread({
  watcher,
  register,
  address,
  root,
  age,
}: PageView): (item: FoundItem) => RegisteredAccount | null {
  const here = address.replace(/#.*$/, '');
  /** Those that are registered; by element and id, since nodes are re-used. */
  const known = new WeakMap<Element, { id: string | null; registered: RegisteredAccount }>();
  return (item) => {
    const before = known.get(item.element);
    if (before !== undefined && before.id === item.ref.id) return before.registered;
    const last = seen.get(item.element);
    if (last !== undefined && last.id === item.ref.id && last.address !== here && (last.isOthers || age() < LEFT_OVER))
      return null;
    const owner = watcher.owner(root, item);
    const registered = owner.kind === 'known' ? registeredOwner(owner.keys, watcher.manifest.id, register) : null;
    seen.set(item.element, { id: item.ref.id, address: here, isOthers: owner.kind === 'known' && registered === null });
    if (registered !== null) known.set(item.element, { id: item.ref.id, registered });
    return registered;
  };
}
