/**
 * Holds presses between the first item of a registered thread and the arrival of the `guards` script, which judges
 * presses. Until then a press on a platform menu entry is kept from the page, because it may take something away. The
 * same applies to a button beside a comment whose words suggest that, and to anything that would send a text. The
 * guards handle the held presses when they arrive, and report earlier ones (guards/went-before). The official is never
 * locked out of the platform for long.
 */
import { isPressKey } from '../../platforms/dom/press';
import { mayTakeAway } from '../../platforms/dom/may-take-away';
import { onceAPage } from '../../platforms/dom/once-a-page';
import { overlayText } from '../../i18n/overlay';
import type { Sending } from '../../platforms/sending';
import { takeFirst } from '../guards/first-in-line';
import { endsOn, threadOf, wordsIn } from '../guards/held-press';
import type { Session } from '../session';
import { hasArrived } from './late-feature';
import { hideNotice, showNotice } from './notice';

/** Milliseconds from the first item. If the guards have not arrived by then, they may never. */
export const LONGEST_EARLY_HOLD = 15_000;
/** Milliseconds from the press before a notice says that it was registered. The guards usually arrive sooner. */
const HEARD_AFTER = 150;
const WAITS = 'pressWaits';

/** A send that was held, with the text in the box at the time. */
export interface EarlySend {
  sending: Sending;
  words: string;
}

interface Early {
  /** A completed press on an entry, in the current page view. */
  target?: Element;
  /** By box: a double press sends once. */
  sends: Map<Element, EarlySend>;
  letGo?: () => void;
  /** Timer until the notice that the press was registered. */
  telling?: ReturnType<typeof setTimeout> | undefined;
}

/** Shared with the guards script. */
const early = onceAPage<Early>('uppsiktEarlyPress', () => ({ sends: new Map() }));

export function holdEarlyPresses(session: Session): void {
  session.onThread(() => {
    if (hasArrived('guards')) return;
    const letGo = takeFirst(presses(session));
    const end = (): void => {
      clearTimeout(over);
      letGo();
      cancelNotice();
      delete early.target;
    };
    const over = setTimeout(() => {
      // The guards never came, so the press did nothing; the notice says so.
      if (early.target !== undefined) showNotice(overlayText.cardSilent, undefined, 'cardSilent');
      giveUp();
    }, LONGEST_EARLY_HOLD);
    const giveUp = (): void => {
      if ([...early.sends.keys()].some((box) => wordsIn(box) !== ''))
        showNotice(overlayText.sendSilent, undefined, 'sendSilent');
      early.sends.clear();
      end();
    };
    early.letGo = end;
    session.signal.addEventListener('abort', giveUp);
  });
}

/** The guards take over presses from now on. @returns the element of the last held press, if it is still on the page */
export function takeEarlyPress(): Element | null {
  const { target, letGo } = early;
  letGo?.();
  hideNotice('cardSilent');
  return target?.isConnected === true ? target : null;
}

/** The guards take over sends from now on. @returns the held sends, oldest first */
export function takeEarlySends(): EarlySend[] {
  early.letGo?.();
  hideNotice('sendSilent');
  const sends = [...early.sends.values()];
  early.sends.clear();
  return sends;
}

/** The delay counts from the first press: the official has waited since then. */
function tellThatItWaits(): void {
  early.telling ??= setTimeout(() => showNotice(overlayText[WAITS], undefined, WAITS), HEARD_AFTER);
}

function cancelNotice(): void {
  clearTimeout(early.telling);
  early.telling = undefined;
  hideNotice(WAITS);
}

/** The text that this event would send in a registered thread; null in any other thread. */
function sendingAt(session: Session, event: Event, target: Element): Sending | null {
  const sending = session.platform.readSending(document, event, target);
  return sending === null || threadOf(session, sending) === null ? null : sending;
}

/** A menu entry, or a button in a registered item whose words suggest that it removes the item. */
function entryAt(session: Session, target: Element): Element | null {
  const { platform } = session;
  const entry = target.closest(platform.menuEntries);
  // A button that opens a menu may be labelled with the menu's contents.
  const control = target.closest(':is(button, [role="button"]):not([aria-haspopup])');
  if (entry !== null || control === null) return entry;
  let takes = mayTakeAway(control.textContent);
  for (let at: Element | null = target; at !== null; at = at.parentElement) {
    const item = platform.itemAt(document, at);
    if (item !== undefined) return takes && session.registeredOf(item) !== null ? control : null;
    takes ||= mayTakeAway(at.getAttribute('aria-label') ?? '');
  }
  return null;
}

/** Takes all events of a press that begins on such an entry or would send, and stores the press when it is complete. */
function presses(session: Session): (event: Event) => boolean {
  let began: Element | null = null;
  let sending: Sending | null = null;
  return (event) => {
    const { type } = event;
    const [target] = event.composedPath();
    const isByPointer = event instanceof MouseEvent;
    const isNew = type === 'pointerdown' || type === 'keydown';
    // A new press replaces the stored one: the page may now show another item's menu in the same nodes.
    if (event.isTrusted && isNew) {
      delete early.target;
      if (early.sends.size === 0) cancelNotice();
    }
    if (!event.isTrusted || !(target instanceof Element) || !(isByPointer || isPressKey(event))) return false;
    // A click without a preceding pointerdown comes from an assistive tool.
    const begins = isNew || (type === 'click' && isByPointer && event.detail === 0);
    const isWhole = type === 'keydown' || type === 'click';
    const sends = begins || isWhole ? sendingAt(session, event, target) : null;
    const entry = begins || isWhole ? entryAt(session, target) : null;
    if (begins) [began, sending] = [entry, sends];
    if (began === null && sending === null) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!isWhole) return true;
    if (sending === null) {
      if (type === 'keydown' || entry === began) early.target = target;
    } else if (endsOn(sending, sends)) early.sends.set(sending.box, { sending, words: wordsIn(sending.box) });
    if (early.target !== undefined || early.sends.size > 0) tellThatItWaits();
    return true;
  };
}
