/**
 * 'Nästa oläst': moves to the next item, in page order, that is newer than the last round or whose age is unknown. Held
 * and hidden items are included. The focus goes to the item's 'Bedöm' button; only then does the item count as visited.
 */
import { itemKey } from '../../domain/item-key';
import type { RegisteredAccount } from '../../domain/account';
import type { FoundItem } from '../../platforms/contract';
import type { Control, Look, Session } from '../session';
import type { ShownItems } from './shown-items';

/** `none`: no such item is left on the page. `not-reached`: there is one, but its button did not appear. */
export type Walked = { kind: 'at'; item: FoundItem } | { kind: 'none' } | { kind: 'not-reached'; item: FoundItem };

/** Milliseconds of reading before yielding to the page. */
const BUDGET = 12;
/** Milliseconds that an item far down the page may take to get its control. */
const COMES_WITHIN = 4_000;

export interface Walk {
  session: Session;
  account: RegisteredAccount;
  shown: ShownItems;
  /** The item the official is at; null before the first. */
  at: FoundItem | null;
  /**
   * Keys of items that could not be reached since the last one that was. They are skipped unless their control has
   * appeared.
   */
  notReached: ReadonlySet<string>;
}

/** @param way `next`: skips passed items and wraps around after the last. `previous`: includes passed items */
export async function walkTo(way: 'next' | 'previous', walk: Walk): Promise<Walked> {
  const { session, shown, notReached } = walk;
  let until = performance.now() + BUDGET;
  for (const item of inOrder(way, walk)) {
    if (session.signal.aborted) break;
    if (performance.now() > until) {
      await new Promise(requestAnimationFrame);
      until = performance.now() + BUDGET;
    }
    const { newness, passed } = shown.of(item);
    if (newness === 'skipped' || newness === 'earlier' || (way === 'next' && passed)) continue;
    const wasTried = notReached.has(itemKey(item.ref));
    const control = wasTried ? controlOf(session, item) : await bringNear(session, item);
    if (control !== undefined && takesFocus(control)) return { kind: 'at', item: control.item };
    if (!wasTried) return { kind: 'not-reached', item };
  }
  return { kind: 'none' };
}

function inOrder(way: 'next' | 'previous', { session, account, at }: Walk): FoundItem[] {
  const items = session.platform.findItems(document).filter((item) => session.registeredOf(item)?.id === account.id);
  const here = at === null ? -1 : items.findIndex((item) => isSame(item, at));
  if (way === 'next') return [...items.slice(here + 1), ...items.slice(0, Math.max(here, 0))];
  return here < 1 ? [] : items.slice(0, here).toReversed();
}

/** Compares ids, never the element alone: it may hold another item now. */
const isSame = (one: FoundItem, other: FoundItem): boolean =>
  itemKey(one.ref) === itemKey(other.ref) && (one.ref.id !== null || one.element === other.element);

const controlOf = (session: Session, item: FoundItem): Control | undefined =>
  [...session.controls.values()].find((control) => control.host.isConnected && isSame(control.item, item));

/** Scrolls to the item and resolves with its control. A distant item has none until it comes near the window. */
function bringNear(session: Session, item: FoundItem): Promise<Control | undefined> {
  item.element.scrollIntoView({ block: 'center' });
  const here = controlOf(session, item);
  if (here !== undefined) return Promise.resolve(here);
  return new Promise((resolve) => {
    const ended = new AbortController();
    const end = (control: Control | undefined): void => {
      ended.abort();
      clearTimeout(late);
      session.lookers.delete(tell);
      resolve(control);
    };
    const tell = (_look: Look): void => {
      const control = controlOf(session, item);
      if (control !== undefined) end(control);
    };
    const late = setTimeout(() => end(undefined), COMES_WITHIN);
    session.lookers.add(tell);
    session.signal.addEventListener('abort', () => end(undefined), { signal: ended.signal });
  });
}

/** In a hidden tab an item does not count as visited. */
function takesFocus({ root, button, item }: Control): boolean {
  button.focus({ preventScroll: true });
  item.element.scrollIntoView({ block: 'nearest' });
  return root.activeElement === button && document.visibilityState === 'visible';
}
