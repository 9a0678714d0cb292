/**
 * Replayed keys: typed before the page was ready, held back, and now dispatched to the page's own handlers in order.
 * Handlers trust them like trusted events. Nobody else can create one, because the set of replayed events is private to
 * this module.
 */
import { isKept } from '../../lib/card-opening/first-keys';
import { keyOrder, type KeyOrder } from '../../lib/card-opening/key-order';
import { realClock } from '../../lib/util/clock';
import { inField } from '../assessment/use-card-keys';
import { markReady } from './ready-mark';
import type { Judge } from './trusted';

const played = new WeakSet<Event>();

/** True while a replayed key is being dispatched. Handlers run synchronously within that call. */
let playing = false;
export const isPlaying = (): boolean => playing;

export const trustedOrPlayed: Judge = (event) => event.isTrusted || played.has(event);

/** Resolves when the change that the key caused has been rendered, so that the next key sees it. */
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

/** Holds keys typed on our own page. Runs before the page's handlers. Typing in a field is left alone. */
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
 * For a whole page of ours: holds the keys typed from now until the page has been drawn, then replays them. Keys typed
 * before this script ran are lost, because no listener existed.
 *
 * @param name the value that `data-ready` gets once the page is ready
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
