/**
 * Assisted mode: the evidence is safe, we point at the item's menu and the official presses. While the item is not
 * seen, that is suggested to the card; nothing ends by it, since a list that is sorted anew looks the same. Several
 * items may wait for the official at once: each has its own ring, its own permission for the platform's button and its
 * own end.
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
/** So many looks one after the other: a page that draws anew takes a row away for a moment. */
const ABSENT_LOOKS = 3;
const LONGEST_POINTING = 60 * 60_000;
/** What waits for the official's hand, by flow. Each ends with its page view (pointAt) or its flow. */
const pointing = new Map<string, { key: string; stop(): void }>();

/** A button that is the official's to press, as long as it has not been hidden: then it is the next item's. */
interface Left {
  control: Element;
  hidden: AbortSignal;
}

/**
 * The press that was left to the official. A control of the document's, which outlives the view's address: until its
 * item is pointed at or another act has come as far.
 */
let left: (Left & { key: string }) | undefined;
export const leaveToOfficial = (ref: ItemRef, control: Element): void =>
  void (left = { key: itemKey(ref), control, hidden: untilHidden(control) });

/** Another item's button is not this one's, nor is one that is hidden: a dialog is used again for the next item. */
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
  // Of one item there is one hand that is waited for; what waits of other items goes on.
  for (const [other, { key: its }] of pointing) if (other === flowId || its === key) stopPointing(other);
  const button = takeLeft(key);
  const control = (): Element | null => (button?.hidden.aborted === false ? button.control : null);
  // Of what must not be saved nothing was, so nothing can be compared.
  const awaits =
    stood === null
      ? undefined
      : awaitHand(session, { ref, act, flowId, stood }, { control, ended: () => stopPointing(flowId) });
  // The official is asked to press the platform's own button: that press is not met, but looked at, for as long as it
  // is waited for. Also while the item is not seen: its question may stand open.
  allow(key, awaits === undefined ? Date.now() + LONGEST_POINTING : Infinity, 'pointed', awaits?.hand);
  const found = session.platform.relocate(document, ref);
  if (found.kind === 'found') found.item.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const words =
    unread === true
      ? { menu: handPressText.pressHereUnread, last: handPressText.lastPressUnread }
      : { menu: handPressText.pressHere, last: handPressText.lastPress };
  const ring = drawRing(session, ref, words.menu, button === undefined ? undefined : { ...button, text: words.last });
  // What is covered stays hidden; only its menu is let through.
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
 * That it is not seen any more is told and ends nothing, and so is that it is seen again: a list that is sorted anew
 * looks the same, and the official says whether it is removed. Only a hand on the very button that was pointed at has
 * said so; then it is looked.
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

/** What takes nothing away is told by the item itself: there it stands, hidden. */
function endWhenDone(
  session: Session,
  { ref, act, flowId }: Pick<PageCommands['item.point-at']['request'], 'ref' | 'act' | 'flowId'>,
): () => void {
  let looking = false;
  const timer = setInterval(() => {
    // A look takes seconds while the item stands there. It opens no menu: the official has one open.
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

/** Without effect on one that is not pointed for, and on what waits for the official beside it. */
export function stopPointing(flowId: string): void {
  pointing.get(flowId)?.stop();
  pointing.delete(flowId);
}

/**
 * How many hold a covered item's menu open; the covers are the document's, so this is too: the removal that waits for a
 * hand, and whoever reports it meanwhile.
 */
const open = new Map<string, number>();

/** @returns closes it again, when nobody else holds it open */
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

/** A covered item's own menu, for what is done there by hand. */
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

/** What is ringed now, each until its ring goes: the card keeps clear of all of it. */
const ringed = new Map<Element, DOMRect>();

/**
 * A ring around the item's menu button, else around the item.
 *
 * @param last a button to ring in its stead as long as it is shown: another item's menu closes the dialog that it is in
 * @returns takes it away
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
    // Said again only when it is another.
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
