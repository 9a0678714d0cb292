/**
 * The platform's own menu items that take something away: an official's press on one opens the gate first, once, with a
 * way through that is journalled. Only trusted presses count, so what Uppsikt drives itself is never met.
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
import type { Session } from '../session';
import { listenFirst, pressedBefore } from './first-in-line';
import { isOfHand, judgeHand, mayGoOn, type GoesOn, type OfHand } from './hand-watch';
import { allowedBy, awaited, disallow } from './allowed-presses';
import { askedAround, asksNoMore, mayAsk, wasAnswered } from './question';
import { pressedNatively } from './vanished';
import { tellWentBefore } from './went-before';

/** Longer ago, a menu is nobody's any more. */
const MENU_MEMORY = 60_000;

interface Watch {
  session: Session;
  /** The item whose menu was pressed last. */
  last: { item: FoundItem; at: number } | null;
  /** What went on to the page at its first event, and where that was, until its click. */
  goesOn: (GoesOn & { on: Element }) | null;
  /** The press is one that Uppsikt has asked for: no other ear of ours answers it. */
  isAskedFor: boolean;
  /** The press that is being stopped: all its events, from the first to the click. */
  stopping: { pointer: boolean; held: Held } | null;
  /** A press that was begun before this script had come is judged at its click: nobody here saw where it began. */
  hasHeardABeginning: boolean;
}
/** `changed`: the flow that asked for the press has ended, and tells. `again`: what is open stays open. */
type Held = Met | { kind: 'changed' | 'again' };
interface Met {
  kind: 'met';
  item: FoundItem;
  act: Act | undefined;
  label: string;
  /** Nothing stands open that was opened for this press. */
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

/** An official may have pressed before this script had come: the menu that stands open, and an entry that was held. */
function catchUp(watch: Watch): void {
  const { session } = watch;
  const guard = partFor(pageGuards, session.platform.manifest.id);
  const readLate = (on: Element, now?: number, past?: PressEnv['past']): NativePress =>
    guard.readPress(document, on, { learnt: session.learnt, lastMenu: lastOf(watch, now), past });
  /** Stands where the item stood whose menu was pressed last. */
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
    // Once, however many page views follow on this document.
    before.isHeard = true;
    if (!isHeard) tellWentBefore(session, press, before, inItsPlace);
  }
  const on = takeEarlyPress();
  // Where Uppsikt waits for a press of its own asking, the official presses once more: that one is compared. What has
  // been put away since is another menu's when it is shown again.
  if (on === null || !isShown(on) || awaited().length > 0) return;
  const held = meet(watch, readLate(on));
  if (held === undefined) pressOn(on);
  else open(watch, held);
}

/** Its element shows another item by now. */
const ofNobody = (press: NativePress): NativePress =>
  press.kind === 'entry' ? { ...press, item: null } : { kind: 'none' };

const POINTER = new Set(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick']);

/** @returns whether it is this one's to answer: stopped, or asked for and looked at */
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
  // What sends a text that is being written takes nothing away: that is the send guard's to answer.
  return press.kind === 'answer' && watch.session.platform.readSending(document, event, target) !== null
    ? { kind: 'none' }
    : press;
}

/** What is to be held; undefined when the press may go on. */
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
  // Pressed when the click comes; a key's, and an assistive tool's, is all there is.
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

/** Looked at once more between the pointer and the click, as a press of ours is. */
function atTheClick(
  watch: Watch,
  { on, ...goesOn }: GoesOn & { on: Element },
  event: Event,
  target: Element,
): Held | undefined {
  if (event.type !== 'click') return undefined;
  watch.goesOn = null;
  // Let go of beside the button, it has pressed nothing: the click is that of what both places stand in.
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

/** The question stood open when the press was taken back: it is asked about as any press of the official's is. */
function meetAgain({ session }: Watch, { hand, key }: OfHand & { kind: 'met' }, press: NativePress): Held {
  const found = session.platform.relocate(document, hand.ref);
  if (found.kind === 'found')
    return { kind: 'met', item: found.item, act: hand.act, label: 'label' in press ? press.label : '' };
  // It cannot be shown on a card, and nobody is kept from the platform's own button: stopped once.
  disallow(key);
  return { kind: 'changed' };
}

function note(watch: Watch, press: NativePress, at = Date.now()): void {
  if (press.kind === 'menu') watch.last = { item: press.item, at };
  if (press.kind === 'none' || press.kind === 'answer') watch.last = null;
}

/** What is asked after an entry that goes on is about the item of that entry, whoever has asked for the press. */
function noteQuestion({ session }: Watch, press: NativePress, ofHand: OfHand): void {
  const where = partFor(pageGuards, session.platform.manifest.id).dialogs;
  if (press.kind === 'menu' || press.kind === 'entry') asksNoMore();
  if (press.kind === 'entry' && press.item !== null && nativeVerdict(press).kind !== 'pass')
    mayAsk(itemKey(press.item.ref), where);
  if (press.kind !== 'entry' && ofHand.kind === 'goes-on' && ofHand.its !== null) wasAnswered(ofHand.its.key, where);
}

/** A click without a pointer before it comes of a key or of an assistive tool: it is judged by itself. */
const isByItself = ({ hasHeardABeginning }: Watch, event: Event): boolean =>
  event.type === 'click' && event instanceof MouseEvent && (event.detail === 0 || !hasHeardABeginning);

const isNew = ({ type }: Event): boolean => type === 'pointerdown' || type === 'keydown';

/** What is to be asked about; undefined when the press may go on. */
function meet(watch: Watch, press: NativePress): Met | undefined {
  const { session } = watch;
  if (press.kind !== 'entry') return undefined;
  const { item, label, standsAlone } = press;
  if (item === null || session.registeredOf(item) === null) return undefined;
  const verdict = nativeVerdict(press);
  if (verdict.kind === 'pass') return undefined;
  const act = verdict.kind === 'gate' ? verdict.act : undefined;
  const by = allowedBy(itemKey(item.ref), Date.now());
  if (by === null) return { kind: 'met', item, act, label, standsAlone };
  // Of what Uppsikt points at, its own flow tells.
  if (by === 'way-through') pressedNatively(session, item.ref, act ?? null);
  return undefined;
}

function lastOf({ session, last }: Watch, now = Date.now()): FoundItem | null {
  if (last === null || now - last.at > MENU_MEMORY) return null;
  // A re-used node holds another item by now: the menu was the former one's.
  const here = session.platform.itemAt(document, last.item.element);
  return here !== undefined && here.ref.id === last.item.ref.id ? here : null;
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
  const { held } = watch.stopping;
  // The key's other events are still to be stopped; of a pointer's none is left.
  if (watch.stopping.pointer) watch.stopping = null;
  if (held.kind !== 'again') open(watch, held);
}

function open(watch: Watch, held: Exclude<Held, { kind: 'again' }>): void {
  // It would close the dialog that the whole thread may stand in.
  if (held.kind !== 'met' || held.standsAlone !== true) pressEscape(document);
  if (held.kind === 'met')
    void openCard(watch.session, held.item, null, { reached: { wanted: held.act, pressed: held.label } });
}
