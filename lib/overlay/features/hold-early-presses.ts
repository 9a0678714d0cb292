/**
 * Between the first item of a registered thread and the arrival of what judges presses (script `guards`), a press on
 * an entry of the platform's menus is kept from the page: it may take something away, and nobody is there yet to say.
 * So is a press on a button beside a comment that says so, and what would send a text. The guards answer it when they
 * come, and tell of what was pressed before that (guards/went-before). The official is never kept from the platform for
 * long.
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

/** Milliseconds from the first item; what has not come then may never come. */
export const LONGEST_EARLY_HOLD = 15_000;
/** Milliseconds from the press: mostly the guards come sooner, and nothing need be said. */
const HEARD_AFTER = 150;
const WAITS = 'pressWaits';

/** What was about to be sent, with the words that stood there then. */
export interface EarlySend {
  sending: Sending;
  words: string;
}

interface Early {
  /** A whole press on an entry, of the page view that is open. */
  target?: Element;
  /** By box: pressed twice, it is sent once. */
  sends: Map<Element, EarlySend>;
  letGo?: () => void;
  /** Until it is said that the press was heard. */
  telling?: ReturnType<typeof setTimeout> | undefined;
}

/** Shared with the guards. */
const early = onceAPage<Early>('uppsiktEarlyPress', () => ({ sends: new Map() }));

export function holdEarlyPresses(session: Session): void {
  session.onThread(() => {
    if (hasArrived('guards')) return;
    const letGo = takeFirst(presses(session));
    const end = (): void => {
      clearTimeout(over);
      letGo();
      hush();
      delete early.target;
    };
    const over = setTimeout(() => {
      // Nobody has answered it: it has reached nothing, and that is said.
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

/**
 * From now on the guards hear presses themselves. @returns what was pressed last and kept from the page, if it stands
 * there still
 */
export function takeEarlyPress(): Element | null {
  const { target, letGo } = early;
  letGo?.();
  hideNotice('cardSilent');
  return target?.isConnected === true ? target : null;
}

/**
 * From now on the guards hear sends themselves. @returns what was to be sent and was kept from the page, oldest first
 */
export function takeEarlySends(): EarlySend[] {
  early.letGo?.();
  hideNotice('sendSilent');
  const sends = [...early.sends.values()];
  early.sends.clear();
  return sends;
}

/** The first press counts: whoever presses again has waited since then. */
function tell(): void {
  early.telling ??= setTimeout(() => showNotice(overlayText[WAITS], undefined, WAITS), HEARD_AFTER);
}

function hush(): void {
  clearTimeout(early.telling);
  early.telling = undefined;
  hideNotice(WAITS);
}

/** A text in a thread of ours that this would send; none in anybody else's. */
function sendingAt(session: Session, event: Event, target: Element): Sending | null {
  const sending = session.platform.readSending(document, event, target);
  return sending === null || threadOf(session, sending) === null ? null : sending;
}

/** An entry of any menu, or a button in an item of ours whose words may take it away. */
function entryAt(session: Session, target: Element): Element | null {
  const { platform } = session;
  const entry = target.closest(platform.menuEntries);
  // A menu's button may say what is in the menu.
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

/** Takes all events of a press that begins on such an entry, or that would send; and keeps it when it is whole. */
function presses(session: Session): (event: Event) => boolean {
  let began: Element | null = null;
  let sending: Sending | null = null;
  return (event) => {
    const { type } = event;
    const [target] = event.composedPath();
    const isByPointer = event instanceof MouseEvent;
    const isNew = type === 'pointerdown' || type === 'keydown';
    // Whoever goes on has left what was pressed: the page may show another item's menu in the same nodes.
    if (event.isTrusted && isNew) {
      delete early.target;
      if (early.sends.size === 0) hush();
    }
    if (!event.isTrusted || !(target instanceof Element) || !(isByPointer || isPressKey(event))) return false;
    // A click without a pointer before it comes of an assistive tool.
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
    if (early.target !== undefined || early.sends.size > 0) tell();
    return true;
  };
}
