/**
 * Watches the platform's own menu items that take something away. An official's press on one opens the gate first,
 * once, and the gate offers a journalled way past it. Only trusted events count, so the presses that Uppsikt makes
 * itself never open the gate.
 */
import { nativeVerdict } from '../../assessment/native-gate';
import type { Act } from '../../domain/act';
import { itemKey } from '../../domain/item-key';
import type { FoundItem } from '../../platforms/contract';
import { isShown } from '../../platforms/dom/menu';
import { isPressKey, press as pressOn, pressEscape } from '../../platforms/dom/press';
import type { NativePress, PressEnv } from '../../platforms/native-press';
import { partFor } from '../../platforms/part-for';
import { pageGuards } from '../../platforms/registry';
import { takeEarlyPress } from '../features/hold-early-presses';
import { openCard } from '../features/open-card';
import { thisMoment, type Moment } from '../features/passed-since';
import type { Session } from '../session';
import { listenFirst, pressedBefore } from './first-in-line';
import { isOfHand, judgeHand, mayGoOn, type GoesOn, type OfHand } from './hand-watch';
import { allowedBy, awaited, disallow } from './allowed-presses';
import { askedAround, asksNoMore, mayAsk, wasAnswered } from './question';
import { pressedNatively } from './vanished';
import { tellWentBefore } from './went-before';

/** How long the last pressed menu is remembered, in milliseconds. */
const MENU_MEMORY = 60_000;

interface Watch {
  session: Session;
  /** The item whose menu was pressed last. */
  last: { item: FoundItem; at: Moment } | null;
  /** The press that was passed on at its first event and the element it was on, until its click. */
  goesOn: (GoesOn & { on: Element }) | null;
  /** Uppsikt has asked for this press: no other listener of ours handles it. */
  isAskedFor: boolean;
  /** The press that is being stopped: all of its events, from the first to the click. */
  stopping: { pointer: boolean; held: Held } | null;
  /**
   * Whether a press has begun since this script loaded. A press that began earlier is judged at its click, because its
   * start was not seen.
   */
  hasHeardABeginning: boolean;
}
/** `changed`: the flow that asked for the press has ended and reports it. `again`: open menus and dialogs stay open. */
type Held = Met | { kind: 'changed' | 'again' };
interface Met {
  kind: 'met';
  item: FoundItem;
  act: Act | undefined;
  label: string;
  /** No menu or dialog was opened for this press, so none has to be closed. */
  standsAlone?: true | undefined;
}

export function nativeWatch(session: Session): void {
  const watch: Watch = {
    session,
    last: null,
    goesOn: null,
    isAskedFor: false,
    stopping: null,
    hasHeardABeginning: false,
  };
  listenFirst((event) => hear(watch, event), session.signal);
  catchUp(watch);
}

/** Handles presses made before this script loaded: a menu that is still open, and a menu entry whose press was held. */
function catchUp(watch: Watch): void {
  const { session } = watch;
  const guard = partFor(pageGuards, session.platform.manifest.id);
  const readLate = (on: Element, now?: Moment, past?: PressEnv['past']): NativePress =>
    guard.readPress(document, on, { learnt: session.learnt, lastMenu: lastOf(watch, now), past });
  /** The item now in the place of the item whose menu was pressed last. */
  let inItsPlace: FoundItem | null = null;
  for (const before of pressedBefore()) {
    const { path, said, around, at, isHeard } = before;
    const elements = path.filter((each) => each instanceof Element);
    const [on] = elements;
    if (on === undefined) continue;
    const read = readLate(on, at, { said, path: elements });
    const isOther = (item: FoundItem): boolean =>
      guard.isOneThatSaid?.(item, around.get(item.element) ?? []) === false && path.includes(item.element);
    const other = 'item' in read && read.item !== null && isOther(read.item) ? read.item : null;
    const press = other === null ? read : ofNobody(read);
    if (press.kind !== 'entry' || other !== null) inItsPlace = other;
    note(watch, press, at);
    // Reported only once, however many page views follow in this document.
    before.isHeard = true;
    if (!isHeard) tellWentBefore(session, press, before, inItsPlace);
  }
  const on = takeEarlyPress();
  // While Uppsikt waits for a press it asked for, the official must press again, and that press is compared. An entry
  // that has been hidden since may belong to another item's menu when it is shown again.
  if (on === null || !isShown(on) || awaited().length > 0) return;
  const held = meet(watch, readLate(on));
  if (held === undefined) pressOn(on);
  else open(watch, held);
}

/** The same press without its item: the element now shows another one. */
const ofNobody = (press: NativePress): NativePress =>
  press.kind === 'entry' ? { ...press, item: null } : { kind: 'none' };

const POINTER = new Set(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick']);

/** @returns true if this listener handles the press: it was stopped, or it was asked for and checked */
function hear(watch: Watch, event: Event): boolean {
  if (!event.isTrusted) return false;
  const pointer = POINTER.has(event.type);
  if (!pointer && !isPressKey(event)) return false;
  if (watch.stopping !== null && !isNew(event)) {
    stop(event);
    finish(watch, event);
    return true;
  }
  watch.stopping = null;
  const goesOn = isNew(event) ? null : watch.goesOn;
  watch.hasHeardABeginning ||= isNew(event);
  const begins = isNew(event) || isByItself(watch, event);
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  const held = begins
    ? judge(watch, event, target)
    : goesOn === null
      ? undefined
      : atTheClick(watch, goesOn, event, target);
  const { isAskedFor } = watch;
  if (event.type === 'click') watch.isAskedFor = false;
  if (held === undefined) return isAskedFor;
  watch.stopping = { pointer, held };
  stop(event);
  finish(watch, event);
  return true;
}

function read(watch: Watch, event: Event, target: Element): NativePress {
  const guard = partFor(pageGuards, watch.session.platform.manifest.id);
  const isAwaited = awaited().length > 0;
  const press = guard.readPress(document, target, {
    learnt: watch.session.learnt,
    lastMenu: lastOf(watch),
    isAwaited,
    isAsked: isAwaited && askedAround(target).length > 0,
  });
  // A press that sends a text takes nothing away. The send guard handles it.
  return press.kind === 'answer' && watch.session.platform.readSending(document, event, target) !== null
    ? { kind: 'none' }
    : press;
}

/** What to hold, or undefined if the press may continue. */
function judge(watch: Watch, event: Event, target: Element): Held | undefined {
  const hands = awaited();
  const press = read(watch, event, target);
  const ofHand = judgeHand(press, target, hands);
  const held = heldBy(watch, press, ofHand);
  note(watch, press);
  if (held === undefined && hands.length > 0) noteQuestion(watch, press, ofHand);
  watch.goesOn = null;
  watch.isAskedFor = ofHand.kind === 'goes-on' && ofHand.its !== null;
  if (ofHand.kind !== 'goes-on') return held;
  // A pointer press is reported at its click. A key press or an assistive tool's click is complete already.
  if (event.type === 'pointerdown') watch.goesOn = { ...ofHand, on: target };
  else tellPressed(ofHand, target);
  return undefined;
}

function heldBy(watch: Watch, press: NativePress, ofHand: OfHand): Held | undefined {
  switch (ofHand.kind) {
    case 'none':
      return meet(watch, press);
    case 'stopped':
      return { kind: 'changed' };
    case 'again':
      return { kind: 'again' };
    case 'met':
      return meetAgain(watch, ofHand, press);
    case 'goes-on':
      return undefined;
  }
}

/** Checks again between pointerdown and click, as is done before Uppsikt's own presses. */
function atTheClick(
  watch: Watch,
  { on, ...goesOn }: GoesOn & { on: Element },
  event: Event,
  target: Element,
): Held | undefined {
  if (event.type !== 'click') return undefined;
  watch.goesOn = null;
  // Released outside the button, so the button was not pressed: the click's target is the common ancestor of both
  // points.
  if (target !== on && target.contains(on) && !isOfHand(read(watch, event, target), target, awaited()))
    return undefined;
  const may = mayGoOn(goesOn, target);
  if (may !== 'yes') return { kind: may === 'no' ? 'changed' : 'again' };
  tellPressed(goesOn, target);
  return undefined;
}

function tellPressed({ hands, its }: GoesOn, target: Element): void {
  for (const hand of hands) hand.pressed(target, its?.part ?? null);
}

/** The dialog was open when the permission was revoked. The answer now opens the gate like any other press. */
function meetAgain({ session }: Watch, { hand, key }: OfHand & { kind: 'met' }, press: NativePress): Held {
  const found = session.platform.relocate(document, hand.ref);
  if (found.kind === 'found')
    return { kind: 'met', item: found.item, act: hand.act, label: 'label' in press ? press.label : '' };
  // No card can be opened for it, and the official must not be locked out of the platform's own button: only this press
  // is stopped.
  disallow(key);
  return { kind: 'changed' };
}

function note(watch: Watch, press: NativePress, at = thisMoment()): void {
  if (press.kind === 'menu') watch.last = { item: press.item, at };
  if (press.kind === 'none' || press.kind === 'answer') watch.last = null;
}

/** A dialog that follows a menu entry that was passed on concerns that entry's item, whoever asked for the press. */
function noteQuestion({ session }: Watch, press: NativePress, ofHand: OfHand): void {
  const where = partFor(pageGuards, session.platform.manifest.id).dialogs;
  if (press.kind === 'menu' || press.kind === 'entry') asksNoMore();
  if (press.kind === 'entry' && press.item !== null && nativeVerdict(press).kind !== 'pass')
    mayAsk(itemKey(press.item.ref), where);
  if (press.kind !== 'entry' && ofHand.kind === 'goes-on' && ofHand.its !== null) wasAnswered(ofHand.its.key, where);
}

/** A click without a preceding pointerdown comes from a key or an assistive tool and is judged on its own. */
const isByItself = ({ hasHeardABeginning }: Watch, event: Event): boolean =>
  event.type === 'click' && event instanceof MouseEvent && (event.detail === 0 || !hasHeardABeginning);

const isNew = ({ type }: Event): boolean => type === 'pointerdown' || type === 'keydown';

/** What the gate must ask about, or undefined if the press may continue. */
function meet(watch: Watch, press: NativePress): Met | undefined {
  const { session } = watch;
  if (press.kind !== 'entry') return undefined;
  const { item, label, standsAlone } = press;
  if (item === null || session.registeredOf(item) === null) return undefined;
  const verdict = nativeVerdict(press);
  if (verdict.kind === 'pass') return undefined;
  const act = verdict.kind === 'gate' ? verdict.act : undefined;
  const by = allowedBy(itemKey(item.ref));
  if (by === null) return { kind: 'met', item, act, label, standsAlone };
  // The flow of an item that Uppsikt points at reports the result itself.
  if (by === 'way-through') pressedNatively(session, item.ref, act ?? null);
  return undefined;
}

function lastOf({ session, last }: Watch, now = thisMoment()): FoundItem | null {
  // Without its menu a press is nobody's and passes, so the computer's clock does not count.
  if (last === null || now.page - last.at.page > MENU_MEMORY) return null;
  // If the node was reused it holds another item now; the menu belonged to the previous one.
  const here = session.platform.itemAt(document, last.item.element);
  return here !== undefined && here.ref.id === last.item.ref.id ? here : null;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The gate opens when the press is over: at the click, or at the keydown. */
function finish(watch: Watch, event: Event): void {
  if (
    watch.stopping === null ||
    (watch.stopping.pointer ? event.type !== 'click' && event.type !== 'auxclick' : event.type !== 'keydown')
  )
    return;
  const { held } = watch.stopping;
  // The key's remaining events must still be stopped. A pointer press has none left.
  if (watch.stopping.pointer) watch.stopping = null;
  if (held.kind !== 'again') open(watch, held);
}

function open(watch: Watch, held: Exclude<Held, { kind: 'again' }>): void {
  // Without a menu to close, Escape would close the dialog that may contain the whole thread.
  if (held.kind !== 'met' || held.standsAlone !== true) pressEscape(document);
  if (held.kind === 'met')
    void openCard(watch.session, held.item, null, { reached: { wanted: held.act, pressed: held.label } });
}
