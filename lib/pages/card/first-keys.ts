/** The card's first keys: what came from the page, then its own, then the mark that says that it is ready. */
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
  // Put away: nothing is ready that nobody sees.
  window.addEventListener('resize', () =>
    window.innerWidth === 0 ? delete document.documentElement.dataset['ready'] : undefined,
  );
}

let opening: string | undefined;

/** Another opening stands in the document, its handlers listening; undefined: none. */
export function openingDrawn(openedAt: string | undefined): void {
  if (openedAt === opening) return;
  opening = openedAt;
  stop.abort();
  stop = new AbortController();
  order.drawn(openedAt);
  if (openedAt !== undefined) takeFocus(stop.signal);
}

/**
 * The frame takes the focus itself, once for each opening, when our content script shows it. Not by the page, which
 * would lose the keys that are under way to it (lib/overlay/features/card-frame).
 *
 * A frame that has been put away once keeps its width, so that says nothing; but it is not painted, so the next try is
 * made with the first frame that is. When the browser gives the focus first, nothing in the document has it yet.
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
