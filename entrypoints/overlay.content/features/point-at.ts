/**
 * Assisted mode: the evidence is safe, we point at the item's menu and the official presses. While the item is not seen,
 * that is suggested to the card; nothing ends by it, since a list that is sorted anew looks the same.
 */
import { destroys } from '../../../lib/domain/act';
import type { ItemRef } from '../../../lib/domain/item';
import type { PageCommands } from '../../../lib/messaging/page-commands';
import { isDone } from '../../../lib/removal/ends';
import { itemKey } from '../../../lib/domain/item-key';
import { allow, disallow } from '../../guards/passes';
import { overlayText } from '../../../lib/i18n/overlay';
import { send } from '../../../lib/messaging/client';
import { menuPlace } from '../../../lib/platforms/dom/menu-place';
import type { Session } from '../session';
import { keepClearOf } from './card-frame';
import { coveringOf } from './cover';
import { shadowHost } from './shadow-host';
import css from './point-at.css?inline';

const LOOK_EVERY = 700;
/** So many looks one after the other: a page that draws anew takes a row away for a moment. */
const ABSENT_LOOKS = 3;
const LONGEST_POINTING = 60 * 60_000;
let pointing: { flowId: string; stop(): void } | undefined;

/** The press that was left to the official, until something else is pointed at. */
let leftControl: Element | undefined;
export const leaveToOfficial = (control: Element): void => void (leftControl = control);

export function pointAt(
  session: Session,
  { ref, act, flowId, unread }: PageCommands['item.point-at']['request'],
): boolean {
  stopPointing();
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found') return false;
  found.item.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const left = leftControl?.isConnected === true ? leftControl : undefined;
  leftControl = undefined;
  const words =
    unread === true
      ? { menu: overlayText.pressHereUnread, last: overlayText.lastPressUnread }
      : { menu: overlayText.pressHere, last: overlayText.lastPress };
  const ring = drawRing(session, ref, left === undefined ? words.menu : words.last, left);
  // What is covered stays hidden; only its menu is let through.
  const covering = unread === true ? coveringOf(session) : undefined;
  covering?.letThrough(ref, true);
  const looking = destroys(act)
    ? tellWhenAbsent(session, ref, flowId, left)
    : endWhenDone(session, { ref, act, flowId });
  // The official is asked to press the platform's own button: that press is not met.
  allow(itemKey(ref), Date.now() + LONGEST_POINTING);
  pointing = {
    flowId,
    stop() {
      disallow(itemKey(ref));
      looking();
      ring();
      covering?.letThrough(ref, false);
    },
  };
  session.signal.addEventListener('abort', () => stopPointing(flowId));
  return true;
}

/**
 * That it is not seen any more is told and ends nothing, and so is that it is seen again: a list that is sorted anew looks the same, and the
 * official says whether it is removed. Only a hand on the very button that was pointed at has said so; then it is looked.
 */
function tellWhenAbsent(session: Session, ref: ItemRef, flowId: string, left: Element | undefined): () => void {
  const ended = new AbortController();
  let absent = 0;
  let isPressed = false;
  left?.addEventListener('click', (event) => (isPressed ||= event.isTrusted), { capture: true, signal: ended.signal });
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
        if (isDone(act, seen.kind) && pointing?.flowId === flowId) {
          stopPointing();
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

/** @param flowId only while it is this one that is pointed for; another may wait for the official beside it */
export function stopPointing(flowId = pointing?.flowId): void {
  if (flowId !== pointing?.flowId) return;
  pointing?.stop();
  pointing = undefined;
}

/** Milliseconds: long enough to find Report in a menu. */
const MENU_SHOWN = 60_000;

/** A covered item's own menu, for what is done there by hand. */
export function showMenu(session: Session, ref: ItemRef): boolean {
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found') return false;
  found.item.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  coveringOf(session)?.letThrough(ref, true);
  const ring = drawRing(session, ref, overlayText.menuHere);
  setTimeout(() => {
    ring();
    coveringOf(session)?.letThrough(ref, false);
  }, MENU_SHOWN);
  return true;
}

/** A ring around `control`, else the item's menu button, else the item. Returns the function that takes it away. */
export function drawRing(session: Session, ref: ItemRef, text: string, control?: Element): () => void {
  const { host, root } = shadowHost('uppsikt-pointer', css);
  const ring = document.createElement('div');
  ring.className = 'ring';
  const words = document.createElement('div');
  words.className = 'words';
  words.setAttribute('role', 'status');
  words.textContent = text;
  root.append(ring, words);
  document.documentElement.append(host);
  const follow = (): void => {
    const now = session.platform.relocate(document, ref);
    host.hidden = now.kind !== 'found';
    if (now.kind !== 'found') return;
    const target =
      control?.isConnected === true ? control : (now.item.element.querySelector(menuPlace) ?? now.item.element);
    const box = target.getBoundingClientRect();
    keepClearOf(box);
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
    keepClearOf(null);
    host.remove();
  };
}
