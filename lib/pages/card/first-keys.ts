/** The card's first keys: replays those sent by the page, then those typed on the card, then sets the ready mark. */
import { focusFirst, isOnTitle } from '../../../components/ui/first-focus';
import { holdOwnKeys, playKey } from '../../../components/ui/played-keys';
import { markReady } from '../../../components/ui/ready-mark';
import type { FirstKeys } from '../../messaging/client';
import { keyOrder } from '../../card-opening/key-order';
import { realClock } from '../../util/clock';

let stop = new AbortController();

const hasFocus = (): boolean =>
  document.hasFocus() && document.activeElement !== null && document.activeElement !== document.body;

const order = keyOrder({
  clock: realClock,
  play: playKey,
  settled: (opening) => markReady(opening, stop.signal, hasFocus),
});

export const keysFromPage = ({ openedAt, keys }: FirstKeys): void => order.fromPage(openedAt, keys);

/** Called once, before anything is drawn. */
export function holdFirstKeys(): void {
  holdOwnKeys(order);
  window.addEventListener('focus', () => order.focused());
  // Width 0: the card was put away. What nobody sees is not ready.
  window.addEventListener('resize', () =>
    window.innerWidth === 0 ? delete document.documentElement.dataset['ready'] : undefined,
  );
}

let opening: string | undefined;

/** Another opening has been drawn and its handlers are listening. Undefined: none. */
export function openingDrawn(openedAt: string | undefined): void {
  if (openedAt === opening) return;
  opening = openedAt;
  stop.abort();
  stop = new AbortController();
  order.drawn(openedAt);
  if (openedAt !== undefined) takeFocus(stop.signal);
}

/**
 * The iframe takes the focus itself, once per opening, when our content script shows it. If the page focused it, keys
 * on their way to the page would be lost (lib/overlay/features/card-frame).
 *
 * An iframe that was put away once keeps its width, so the width proves nothing. But a hidden iframe is not painted, so
 * the retry runs at the first animation frame. If the browser focuses the iframe first, no element in the document has
 * the focus yet.
 */
function takeFocus(signal: AbortSignal): void {
  const focusWithin = (options?: FocusOptions): void => {
    if (!hasFocus() || isOnTitle()) focusFirst(options);
  };
  const take = (): void => {
    if (signal.aborted) return;
    if (window.innerWidth > 0) {
      window.focus();
      focusWithin();
    }
    if (hasFocus()) order.focused();
    else requestAnimationFrame(take);
  };
  window.addEventListener('focus', () => focusWithin({ preventScroll: true }), { signal });
  take();
}
