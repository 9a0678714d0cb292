/**
 * Decides whose thread an item belongs to. Both platforms change the address first and the page afterwards. For a
 * moment the previous page's items are still in the document under the new address, and would be attributed to the
 * wrong thread: a comment in a group, for example, to its author's own thread. An item therefore counts as left over
 * while its element shows the same item as it did under another address.
 */
import { registeredOwner } from '../accounts/classify';
import type { RegisteredAccount } from '../domain/account';
import type { FoundItem, Watcher } from '../platforms/contract';

/**
 * Milliseconds from the start of a page view. An item that is still there after that is not left over: the same page
 * changed its address (a new sort order, a closed photo).
 */
export const LEFT_OVER = 3_000;

interface Seen {
  id: string | null;
  /** The address it was seen at, without the fragment. */
  address: string;
  /** Its owner is known and not registered. This holds until the element shows another item. */
  isOthers: boolean;
}

/** Shared by all page views of the document. */
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
  /** Items of registered accounts, by element. The id is compared because platforms reuse nodes. */
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
