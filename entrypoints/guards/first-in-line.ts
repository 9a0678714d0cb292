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
  'click',
  'auxclick',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'submit',
] as const;

type Ear = (event: Event) => void;
const world = globalThis as { uppsiktEars?: Set<Ear> };

export function hearFirst(view: Window): void {
  world.uppsiktEars ??= new Set();
  for (const type of HEARD)
    view.addEventListener(type, (event) => world.uppsiktEars?.forEach((ear) => ear(event)), { capture: true });
}

/**
 * Asks to hear every press and key first, until the signal. An ear that
 * throws must not stop the page: it is told and passed over.
 */
export function listenFirst(ear: Ear, signal: AbortSignal): void {
  const safe: Ear = (event) => {
    try {
      ear(event);
    } catch (error) {
      console.error('Uppsikt', error);
    }
  };
  world.uppsiktEars ??= new Set();
  world.uppsiktEars.add(safe);
  signal.addEventListener('abort', () => world.uppsiktEars?.delete(safe));
}
