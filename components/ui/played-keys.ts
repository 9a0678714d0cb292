/**
 * Keys that are played: typed before their page was ready, held, and now handed to the page's own handlers in order.
 * The handlers believe them as they believe trusted events, and nobody else can make one: the set of them is this
 * module's own.
 */
import { isKept } from '../../lib/card-opening/first-keys';
import { keyOrder, type KeyOrder } from '../../lib/card-opening/key-order';
import { realClock } from '../../lib/util/clock';
import { inField } from '../assessment/use-card-keys';
import { markReady } from './ready-mark';
import type { Judge } from './trusted';

const played = new WeakSet<Event>();

/** Set while a played key is handed on: handlers run within that call. */
let playing = false;
export const isPlaying = (): boolean => playing;

export const trustedOrPlayed: Judge = (event) => event.isTrusted || played.has(event);

/** Resolves when what the key changed has been drawn into the document: the next key must see what this one chose. */
export async function playKey(key: string): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  played.add(event);
  playing = true;
  try {
    (document.activeElement ?? document.body).dispatchEvent(event);
  } finally {
    playing = false;
  }
  await new Promise((resolve) => setTimeout(resolve));
}

/** Before any handler of the page's. A field keeps what is written in it. */
export function holdOwnKeys(order: KeyOrder, judge: Judge = (event) => event.isTrusted): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!judge(event) || played.has(event) || inField(event.target) || !isKept(event) || !order.own(event.key))
        return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/**
 * For a whole page of ours: what is typed from now on until it has been drawn is held and then played. What was typed
 * before this script ran, the browser had nobody to give to.
 *
 * @param name what `data-ready` says then
 */
export function holdUntilDrawn(name: string, judge?: Judge): { drawn: () => void } {
  const order = keyOrder({
    clock: realClock,
    play: playKey,
    settled: () => markReady(name, new AbortController().signal),
  });
  order.drawn(name);
  holdOwnKeys(order, judge);
  return { drawn: () => order.fromPage(name, []) };
}
