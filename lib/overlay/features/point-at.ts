/**
 * Assisted mode: the evidence is saved, Uppsikt points at the item's menu and the official presses. While the item is
 * not found, the card is told that it looks gone. This does not end the flow, because re-sorting a list looks the same.
 * Several items may wait at once; each has its own ring, its own permission for the platform's button and its own end.
 */
import { destroys } from '../../domain/act';
import type { ItemRef } from '../../domain/item';
import type { PageCommands } from '../../messaging/page-commands';
import { isDone } from '../../removal/outcome-of-act';
import { itemKey } from '../../domain/item-key';
import { allow, stopAwaiting } from '../guards/allowed-presses';
import { handPressText } from '../../i18n/hand-press';
import { send } from '../../messaging/client';
import { isShown } from '../../platforms/dom/menu';
import { menuPlace } from '../../platforms/dom/menu-place';
import { untilHidden } from '../../platforms/dom/until-hidden';
import type { Session } from '../session';
import { keepClearOf } from './card-frame';
import { coveringOf } from './cover';
import { awaitHand } from './hand-press';
import { shadowHost } from './shadow-host';
import css from './point-at.css?inline';

const LOOK_EVERY = 700;
/**
 * Consecutive checks without the item before it counts as absent: a page that re-renders removes a row for a moment.
 */
const ABSENT_LOOKS = 3;
const LONGEST_POINTING = 60 * 60_000;
/** What waits for the official's press, by flow. Each entry ends with its page view (pointAt) or its flow. */
const pointing = new Map<string, { key: string; stop(): void }>();

/** A button left for the official to press. Valid until it is hidden: after that it belongs to the next item. */
interface Left {
  control: Element;
  hidden: AbortSignal;
}

/**
 * The button that was left to the official. Kept per document, because it outlives the view's address, until its item
 * is pointed at or another act leaves a button.
 */
let left: (Left & { key: string }) | undefined;
export const leaveToOfficial = (ref: ItemRef, control: Element): void =>
  void (left = { key: itemKey(ref), control, hidden: untilHidden(control) });

/** Returns the button only if it belongs to this item and has not been hidden: a dialog is reused for the next item. */
function takeLeft(key: string): Left | undefined {
  if (left?.key !== key) return undefined;
  const { control, hidden } = left;
  left = undefined;
  return hidden.aborted || !isShown(control) ? undefined : { control, hidden };
}

export function pointAt(
  session: Session,
  { ref, act, flowId, unread, stood }: PageCommands['item.point-at']['request'],
): boolean {
  const key = itemKey(ref);
  // Only one press is awaited per item; those of other items stay.
  for (const [other, { key: its }] of pointing) if (other === flowId || its === key) stopPointing(other);
  const button = takeLeft(key);
  const control = (): Element | null => (button?.hidden.aborted === false ? button.control : null);
  // Nothing was saved of an item that must not be saved, so there is nothing to compare.
  const awaits =
    stood === null
      ? undefined
      : awaitHand(session, { ref, act, flowId, stood }, { control, ended: () => stopPointing(flowId) });
  // The official is asked to press the platform's own button. That press does not open the gate, but is checked, for as
  // long as it is awaited. Also while the item is not found: its dialog may be open.
  allow(key, awaits === undefined ? LONGEST_POINTING : Infinity, 'pointed', awaits?.hand);
  const found = session.platform.relocate(document, ref);
  if (found.kind === 'found') found.item.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const words =
    unread === true
      ? { menu: handPressText.pressHereUnread, last: handPressText.lastPressUnread }
      : { menu: handPressText.pressHere, last: handPressText.lastPress };
  const ring = drawRing(session, ref, words.menu, button === undefined ? undefined : { ...button, text: words.last });
  // A covered item stays hidden; only its menu is shown.
  const close = unread === true ? openMenuOf(session, ref) : () => undefined;
  const looking = destroys(act)
    ? tellWhenAbsent(session, ref, flowId, button)
    : endWhenDone(session, { ref, act, flowId });
  pointing.set(flowId, {
    key,
    stop() {
      stopAwaiting(key, awaits?.hand);
      awaits?.stop();
      looking();
      ring();
      close();
    },
  });
  session.signal.addEventListener('abort', () => stopPointing(flowId));
  return found.kind === 'found';
}

/**
 * Reports that the item is no longer found, or is found again, without ending the flow: re-sorting a list looks the
 * same, and the official says whether the item is removed. Only if the official pressed the very button that was
 * pointed at is the flow told to check the result.
 */
function tellWhenAbsent(session: Session, ref: ItemRef, flowId: string, button: Left | undefined): () => void {
  const ended = new AbortController();
  let absent = 0;
  let isPressed = false;
  button?.control.addEventListener('click', (event) => (isPressed ||= event.isTrusted), {
    capture: true,
    signal: AbortSignal.any([ended.signal, button.hidden]),
  });
  const timer = setInterval(() => {
    const isAbsent = session.platform.relocate(document, ref).kind === 'absent';
    if (!isAbsent && absent >= ABSENT_LOOKS) void send('flow.looks-gone', { flowId, isSeen: true });
    absent = isAbsent ? absent + 1 : 0;
    if (absent !== ABSENT_LOOKS) return;
    if (isPressed) void send('flow.by-hand', { flowId });
    else void send('flow.looks-gone', { flowId, isSeen: false });
  }, LOOK_EVERY);
  return () => {
    clearInterval(timer);
    ended.abort();
  };
}

/** For acts that do not remove: the item stays and shows itself that it is hidden. */
function endWhenDone(
  session: Session,
  { ref, act, flowId }: Pick<PageCommands['item.point-at']['request'], 'ref' | 'act' | 'flowId'>,
): () => void {
  let looking = false;
  const timer = setInterval(() => {
    // A check takes seconds while the item is there. It opens no menu, because the official has one open.
    if (looking) return;
    looking = true;
    void session.platform
      .seen(document, ref, act, { ...session.actEnv(session.signal), quiet: true })
      .then((seen) => {
        if (isDone(act, seen.kind) && pointing.has(flowId)) {
          stopPointing(flowId);
          void send('flow.by-hand', { flowId });
        }
      })
      .catch(() => undefined)
      .finally(() => {
        looking = false;
      });
  }, LOOK_EVERY);
  return () => clearInterval(timer);
}

/** Does nothing if the flow has nothing pointed at; does not affect other flows. */
export function stopPointing(flowId: string): void {
  pointing.get(flowId)?.stop();
  pointing.delete(flowId);
}

/**
 * How many callers hold a covered item's menu open: the removal that awaits a press, and anyone who reports the item
 * meanwhile. Per document, like the covers.
 */
const open = new Map<string, number>();

/** @returns a function that closes the menu again when no other caller holds it open */
function openMenuOf(session: Session, ref: ItemRef): () => void {
  const key = itemKey(ref);
  open.set(key, (open.get(key) ?? 0) + 1);
  coveringOf(session)?.letThrough(ref, true);
  return () => {
    const others = (open.get(key) ?? 1) - 1;
    if (others > 0) open.set(key, others);
    else {
      open.delete(key);
      coveringOf(session)?.letThrough(ref, false);
    }
  };
}

/** Milliseconds: long enough to find Report in a menu. */
const MENU_SHOWN = 60_000;

/** Shows a covered item's own menu for something the official does there. */
export function showMenu(session: Session, ref: ItemRef): boolean {
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found') return false;
  found.item.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const close = openMenuOf(session, ref);
  const ring = drawRing(session, ref, handPressText.menuHere);
  setTimeout(() => {
    ring();
    close();
  }, MENU_SHOWN);
  return true;
}

/** Positions of all rings now shown; the card keeps clear of them. */
const ringed = new Map<Element, DOMRect>();

/**
 * Draws a ring around the item's menu button, or around the item if it has none.
 *
 * @param last a button to ring instead while it is shown: pressing another item's menu would close the dialog that
 *   contains it
 * @returns a function that removes the ring
 */
export function drawRing(session: Session, ref: ItemRef, text: string, last?: Left & { text: string }): () => void {
  const { host, root } = shadowHost('uppsikt-pointer', css);
  const ring = document.createElement('div');
  ring.className = 'ring';
  const words = document.createElement('div');
  words.className = 'words';
  words.setAttribute('role', 'status');
  root.append(ring, words);
  document.documentElement.append(host);
  const follow = (): void => {
    const now = session.platform.relocate(document, ref);
    host.hidden = now.kind !== 'found';
    if (now.kind !== 'found') {
      ringed.delete(host);
      return;
    }
    const there = last?.hidden.aborted === false && isShown(last.control) ? last : undefined;
    const target = there?.control ?? now.item.element.querySelector(menuPlace) ?? now.item.element;
    // Set only when it changes, so that screen readers do not repeat it.
    const said = there?.text ?? text;
    if (words.textContent !== said) words.textContent = said;
    const box = target.getBoundingClientRect();
    ringed.set(host, box);
    keepClearOf([...ringed.values()]);
    for (const [name, value] of [
      ['left', box.left - 6],
      ['top', box.top - 6],
      ['width', box.width + 12],
      ['height', box.height + 12],
    ] as const)
      host.style.setProperty(name, `${value}px`);
  };
  follow();
  const timer = setInterval(follow, 150);
  return () => {
    clearInterval(timer);
    ringed.delete(host);
    keepClearOf([...ringed.values()]);
    host.remove();
  };
}
