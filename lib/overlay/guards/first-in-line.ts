/**
 * The one place in line before the page: listeners put on the window, in
 * the capture phase, before any script of the page has run.
 */

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
type Ear = (event: Event) => boolean;
/** @returns whether it took the event: then nobody else of ours hears it either */
type Taker = (event: Event) => boolean;
const world = globalThis as { uppsiktEars?: Set<Ear>; uppsiktTakers?: Set<Taker> };

export function hearFirst(view: Window): void {
  const hear = (event: Event): void => {
    for (const taker of world.uppsiktTakers ?? []) if (taker(event)) return;
    for (const ear of world.uppsiktEars ?? []) if (ear(event)) return;
  };
  for (const type of HEARD) view.addEventListener(type, hear, { capture: true });
}

/**
 * Asks to hear every press and key first, after the ears that asked before it, until the signal. An ear that
 * throws must not stop the page: it is told and passed over.
 */
export function listenFirst(ear: Ear, signal: AbortSignal): void {
  const safe: Ear = (event) => {
    try {
      return ear(event);
    } catch (error) {
      console.error('Uppsikt', error);
      return false;
    }
  };
  world.uppsiktEars ??= new Set();
  world.uppsiktEars.add(safe);
  signal.addEventListener('abort', () => world.uppsiktEars?.delete(safe));
}

/** Asks to take events from the page and from the other ears, until the returned function is called. */
export function takeFirst(taker: Taker): () => void {
  const safe: Taker = (event) => {
    try {
      return taker(event);
    } catch (error) {
      console.error('Uppsikt', error);
      return false;
    }
  };
  world.uppsiktTakers ??= new Set();
  world.uppsiktTakers.add(safe);
  return () => void world.uppsiktTakers?.delete(safe);
}
