/**
 * 'Nästa oläst': the next item that came after the last round, or of which that is not known, in the order that it
 * stands in on the page. Held and hidden ones are items like the others. The focus goes to its 'Bedöm'; only then has
 * the official stood on it.
 */
import { itemKey } from '../../domain/item-key';
import type { RegisteredAccount } from '../../domain/account';
import type { FoundItem } from '../../platforms/contract';
import type { Control, Look, Session } from '../session';
import type { ShownItems } from './shown-items';

/** `none`: none is left of what stands on the page. `not-reached`: there is one, and its button did not come. */
export type Walked = { kind: 'at'; item: FoundItem } | { kind: 'none' } | { kind: 'not-reached'; item: FoundItem };

/** Milliseconds that reading may hold the page up at a time. */
const BUDGET = 12;
/** Milliseconds that an item far down the page may take to come near. */
const COMES_WITHIN = 4_000;

export interface Walk {
  session: Session;
  account: RegisteredAccount;
  shown: ShownItems;
  /** Where the official stands; null before the first. */
  at: FoundItem | null;
  /** By key, those that could not be reached since the last that was: gone by where they are not there yet. */
  notReached: ReadonlySet<string>;
}

/** @param way `next`: passed ones are gone by, and after the last the first comes. `previous`: also what was passed */
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

/** By id and never by the element alone, which may hold another item by now. */
const isSame = (one: FoundItem, other: FoundItem): boolean =>
  itemKey(one.ref) === itemKey(other.ref) && (one.ref.id !== null || one.element === other.element);

const controlOf = (session: Session, item: FoundItem): Control | undefined =>
  [...session.controls.values()].find((control) => control.host.isConnected && isSame(control.item, item));

/** Its control, once there is one: what lies far away on the page has none until it comes near. */
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

/** In a tab that nobody sees, nobody has stood on it. */
function takesFocus({ root, button, item }: Control): boolean {
  button.focus({ preventScroll: true });
  item.element.scrollIntoView({ block: 'nearest' });
  return root.activeElement === button && document.visibilityState === 'visible';
}
