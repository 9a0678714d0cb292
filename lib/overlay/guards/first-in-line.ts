/**
 * The only place that registers our press and key listeners: on the window, in the capture phase, before any script of
 * the page has run.
 */
import { linesOf } from '../../platforms/dom/lines-of';
import { isPressKey } from '../../platforms/dom/press';
import { agedSince, thisMoment, type Moment } from '../features/passed-since';

/** All events that can press or send. `click` also follows a key on a button. */
const HEARD = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'pointercancel',
  'click',
  'auxclick',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'submit',
] as const;

/** @returns true if this listener handles the press; listeners after it do not get the event */
export type Ear = (event: Event) => boolean;
/** @returns true if it took the event; no other listener of ours gets it */
export type Taker = (event: Event) => boolean;

/** A completed press, by pointer, by key on a button, or by an assistive tool. */
export interface Pressed {
  /** The pressed element and its ancestors, innermost first. */
  path: EventTarget[];
  /** The control's text and label at the time; the page may change them later. */
  said: string[];
  /** The words in each ancestor at the time; the page may reuse the elements for another item. */
  around: ReadonlyMap<EventTarget, string[]>;
  at: Moment;
  address: string;
  /** A listener of ours was there to judge it. */
  isHeard: boolean;
  isKey: boolean;
}

/** How many presses are kept. A menu is pressed before its entry, and the entry before its dialog. */
const REMEMBERED = 12;
/** Milliseconds. Every page shows whose thread it is within this time; older presses are dropped. */
const REMEMBERED_FOR = 10 * 60_000;
/** Characters. An item and everything in it is shorter; an element with more is a list and is not read. */
const MOST_WORDS = 20_000;
const CONTROL = 'button, [role="button"], [role^="menuitem"], [role="option"]';

export function hearFirst(view: Window): void {
  const hear = (event: Event): void => {
    for (const taker of globalThis.uppsiktTakers ?? []) if (taker(event)) return;
    // A guard script that loads later must know whose menu is open, and that menu was pressed earlier.
    if (event.isTrusted && (event.type === 'click' || event.type === 'keydown')) remember(event);
    for (const ear of globalThis.uppsiktEars ?? []) if (ear(event)) return;
  };
  for (const type of HEARD) view.addEventListener(type, hear, { capture: true });
}

function remember(event: Event): void {
  const path = event.composedPath();
  const [on] = path;
  const control = on instanceof Element ? on.closest(CONTROL) : null;
  const isKey = event instanceof KeyboardEvent;
  // A key on an element that is not a native button produces no trusted click, so it is recorded here. Typing is not a
  // press.
  if (isKey && (event.repeat || !isPressKey(event) || control === null || control instanceof HTMLButtonElement)) return;
  const before = pressedBefore();
  const last = before.at(-1);
  // The click that follows a key is part of the same press; the page may already have reacted to the key.
  if (last?.isKey === true && last.path[0] === on && event instanceof MouseEvent && event.detail === 0) return;
  const said = [control?.textContent ?? '', control?.getAttribute('aria-label') ?? ''];
  globalThis.uppsiktPressed = [
    ...before.slice(1 - REMEMBERED),
    {
      path,
      said,
      around: wordsAround(path),
      at: thisMoment(),
      address: location.href,
      isHeard: !!globalThis.uppsiktEars?.size,
      isKey,
    },
  ];
}

/** An ancestor has the words of its child on the path and of that child's siblings, so that no text is read twice. */
function wordsAround(path: EventTarget[]): Map<EventTarget, string[]> {
  const around = new Map<EventTarget, string[]>();
  let words: string[] = [];
  let left = MOST_WORDS;
  let child: Element | null = null;
  for (const each of path) {
    if (!(each instanceof Element)) continue;
    const beside = linesOf(each, left, child);
    if (beside === null) break;
    left -= beside.reduce((length, line) => length + line.length, 0);
    words = [...words, ...beside];
    around.set(each, words);
    child = each;
  }
  return around;
}

/** The official's latest presses that no taker took, oldest first. */
export function pressedBefore(): Pressed[] {
  return (globalThis.uppsiktPressed ?? []).filter(({ at }) => agedSince(at) <= REMEMBERED_FOR);
}

/**
 * A listener that throws must not stop the page or the listeners after it. The error is logged and the listener
 * skipped.
 */
const safely =
  (hear: Ear): Ear =>
  (event) => {
    try {
      return hear(event);
    } catch (error) {
      console.error('Uppsikt', error);
      return false;
    }
  };

/**
 * Registers a listener that gets every press and key before the page, after the listeners registered earlier, until the
 * signal aborts.
 */
export function listenFirst(ear: Ear, signal: AbortSignal): void {
  const safe = safely(ear);
  globalThis.uppsiktEars ??= new Set();
  globalThis.uppsiktEars.add(safe);
  signal.addEventListener('abort', () => globalThis.uppsiktEars?.delete(safe));
}

/**
 * Registers a taker, which keeps events from the page and from our other listeners, until the returned function is
 * called.
 */
export function takeFirst(taker: Taker): () => void {
  const safe = safely(taker);
  globalThis.uppsiktTakers ??= new Set();
  globalThis.uppsiktTakers.add(safe);
  return () => void globalThis.uppsiktTakers?.delete(safe);
}
