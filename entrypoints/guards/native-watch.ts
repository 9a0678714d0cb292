/**
 * The platform's own menu items that take something away: an official's press on one opens the gate first, once, with a
 * way through that is journalled. Only trusted presses count, so what Uppsikt drives itself is never met.
 */
import { nativeVerdict } from '../../lib/assessment/native-gate';
import type { Act } from '../../lib/domain/act';
import { itemKey } from '../../lib/domain/item-key';
import type { FoundItem } from '../../lib/platforms/contract';
import { pressEscape } from '../../lib/platforms/dom/press';
import { nativePresses, type NativePress } from '../../lib/platforms/native-press';
import { openCard } from '../overlay.content/features/open-card';
import type { Session } from '../overlay.content/session';
import { listenFirst } from './first-in-line';
import { allowedBy } from './passes';
import { pressedNatively } from './vanished';

/** Longer ago, a menu is nobody's any more. */
const MENU_MEMORY = 60_000;

interface Watch {
  session: Session;
  /** The item whose menu was pressed last. */
  last: { item: FoundItem; at: number } | null;
  /** The press that is being stopped: all its events, from the first to the click. */
  stopping: { pointer: boolean; met: Met } | null;
}
interface Met {
  item: FoundItem;
  act: Act | undefined;
  label: string;
}

export function nativeWatch(session: Session): void {
  const watch: Watch = { session, last: null, stopping: null };
  listenFirst((event) => hear(watch, event), session.signal);
}

const POINTER = new Set(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick']);
const isPressKey = (event: Event): boolean =>
  event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ');

function hear(watch: Watch, event: Event): void {
  if (!event.isTrusted) return;
  const pointer = POINTER.has(event.type);
  if (!pointer && !isPressKey(event)) return;
  if (watch.stopping !== null && !isNew(event)) {
    stop(event);
    finish(watch, event);
    return;
  }
  watch.stopping = null;
  // A click without a pointer before it comes of a key or of an assistive tool: it is judged by itself.
  const begins = isNew(event) || (event.type === 'click' && event instanceof MouseEvent && event.detail === 0);
  if (!begins) return;
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return;
  const met = meet(
    watch,
    nativePresses[watch.session.platform.manifest.id](document, target, {
      learnt: watch.session.learnt,
      lastMenu: lastOf(watch),
    }),
  );
  if (met === undefined) return;
  watch.stopping = { pointer, met };
  stop(event);
  finish(watch, event);
}

const isNew = ({ type }: Event): boolean => type === 'pointerdown' || type === 'keydown';

/** What is to be asked about; undefined when the press may go on. */
function meet(watch: Watch, press: NativePress): Met | undefined {
  const { session } = watch;
  if (press.kind === 'menu') watch.last = { item: press.item, at: Date.now() };
  if (press.kind === 'none') watch.last = null;
  if (press.kind !== 'entry') return undefined;
  const { item, label } = press;
  if (item === null || session.registeredOf(item) === null) return undefined;
  const verdict = nativeVerdict(press);
  if (verdict.kind === 'pass') return undefined;
  const act = verdict.kind === 'gate' ? verdict.act : undefined;
  const by = allowedBy(itemKey(item.ref), Date.now());
  if (by === null) return { item, act, label };
  // Of what Uppsikt points at, its own flow tells.
  if (by === 'way-through') pressedNatively(session, item.ref, act ?? null);
  return undefined;
}

function lastOf({ session, last }: Watch): FoundItem | null {
  if (last === null || Date.now() - last.at > MENU_MEMORY) return null;
  // A re-used node holds another item by now: the menu was the former one's.
  const now = session.platform.itemAt(document, last.item.element);
  return now !== undefined && now.ref.id === last.item.ref.id ? now : null;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The gate opens when the press is over: at the click, or with the key. */
function finish(watch: Watch, event: Event): void {
  if (
    watch.stopping === null ||
    (watch.stopping.pointer ? event.type !== 'click' && event.type !== 'auxclick' : event.type !== 'keydown')
  )
    return;
  const { item, act, label } = watch.stopping.met;
  // The key's other events are still to be stopped; of a pointer's none is left.
  if (watch.stopping.pointer) watch.stopping = null;
  pressEscape(document);
  void openCard(watch.session, item, null, { reached: { wanted: act, pressed: label } });
}
