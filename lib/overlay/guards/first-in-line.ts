/**
 * The one place in line before the page: listeners put on the window, in
 * the capture phase, before any script of the page has run.
 */
import { linesOf } from '../../platforms/dom/lines-of';
import { isPressKey } from '../../platforms/dom/press';

/** All that presses or sends. `click` also comes of a key on a button. */
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

/** @returns whether the press is its own to answer: then the ears after it do not hear the event */
export type Ear = (event: Event) => boolean;
/** @returns whether it took the event: then nobody else of ours hears it either */
export type Taker = (event: Event) => boolean;

/** A whole press: of the pointer, of a key on a button, of an assistive tool. */
export interface Pressed {
  /** What was pressed and all around it, the innermost first. */
  path: EventTarget[];
  /** Text and label of the control then: the page may write others in their place. */
  said: string[];
  /** The words in each element around it then: the page may show another item in the same elements. */
  around: ReadonlyMap<EventTarget, string[]>;
  /** Milliseconds since 1970. */
  at: number;
  address: string;
  /** Somebody of ours was there to judge it. */
  isHeard: boolean;
  isKey: boolean;
}

/** An entry of a menu comes after the menu, and its question after it. */
const REMEMBERED = 12;
/** Milliseconds. No page takes longer to say whose thread it shows; what was pressed before that is nobody's. */
const REMEMBERED_FOR = 10 * 60_000;
/** Characters. An item with all that stands in it is shorter; a list of them is not read for a press. */
const MOST_WORDS = 20_000;
const CONTROL = 'button, [role="button"], [role^="menuitem"], [role="option"]';

export function hearFirst(view: Window): void {
  const hear = (event: Event): void => {
    for (const taker of globalThis.uppsiktTakers ?? []) if (taker(event)) return;
    // Whoever comes late must know whose menu stands open: it was pressed before.
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
  // A key on what is no button of the browser's own gives no click that a hand has made. What is typed presses nothing.
  if (isKey && (event.repeat || !isPressKey(event) || control === null || control instanceof HTMLButtonElement)) return;
  const before = pressedBefore();
  const last = before.at(-1);
  // The click that a key gives is of the same press; the page may have answered the key already.
  if (last?.isKey === true && last.path[0] === on && event instanceof MouseEvent && event.detail === 0) return;
  const said = [control?.textContent ?? '', control?.getAttribute('aria-label') ?? ''];
  globalThis.uppsiktPressed = [
    ...before.slice(1 - REMEMBERED),
    {
      path,
      said,
      around: wordsAround(path),
      at: Date.now(),
      address: location.href,
      isHeard: !!globalThis.uppsiktEars?.size,
      isKey,
    },
  ];
}

function wordsAround(path: EventTarget[]): Map<EventTarget, string[]> {
  const around = new Map<EventTarget, string[]>();
  for (const each of path) {
    if (!(each instanceof Element)) continue;
    const words = linesOf(each, MOST_WORDS);
    if (words === null) break;
    around.set(each, words);
  }
  return around;
}

/** The official's last presses that nobody took, the oldest first. */
export function pressedBefore(): Pressed[] {
  const since = Date.now() - REMEMBERED_FOR;
  return (globalThis.uppsiktPressed ?? []).filter(({ at }) => at >= since);
}

/** One that throws must not stop the page, nor who comes after it: it is told and passed over. */
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

/** Asks to hear every press and key first, after the ears that asked before it, until the signal. */
export function listenFirst(ear: Ear, signal: AbortSignal): void {
  const safe = safely(ear);
  globalThis.uppsiktEars ??= new Set();
  globalThis.uppsiktEars.add(safe);
  signal.addEventListener('abort', () => globalThis.uppsiktEars?.delete(safe));
}

/** Asks to take events from the page and from the other ears, until the returned function is called. */
export function takeFirst(taker: Taker): () => void {
  const safe = safely(taker);
  globalThis.uppsiktTakers ??= new Set();
  globalThis.uppsiktTakers.add(safe);
  return () => void globalThis.uppsiktTakers?.delete(safe);
}
