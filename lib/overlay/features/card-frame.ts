/**
 * The card: an extension page in an iframe, prepared once per tab. The page cannot read it or hear its keys. Neither
 * can our content script, which only shows and hides it.
 */
import { overlayText } from '../../i18n/overlay';
import { pageRuntime } from '../../page-runtime';
import { onceAPage } from '../../platforms/dom/once-a-page';
import { handToken } from './hand-token';
import { takeKeyUpOfCard } from './hold-keys';
import { holdPlace, leaveTopLayer, moveToTopLayer, type Held, type Hold } from './hold-place';
import { restoredSheet, shadowHost } from './shadow-host';
import css from './card-frame.css?inline';

/** One card per page, shared by all our content scripts. */
const cardState = onceAPage<{
  card?: (Held & { hold: Hold }) | undefined;
  opener?: HTMLElement | undefined;
  listeners?: Set<() => void>;
  /** How many openings wait for the card to take the focus itself. */
  waits?: number;
}>('uppsiktCard', () => ({}));

/** Calls `look` each time the card is shown or closed, before the focus goes back. */
export function whenCardChanges(look: () => void, signal: AbortSignal): void {
  cardState.listeners ??= new Set();
  cardState.listeners.add(look);
  signal.addEventListener('abort', () => cardState.listeners?.delete(look));
}

/** Loads the hidden iframe, so that the card can be shown within 200 ms of the press. */
export function prepareCard(): void {
  if (cardState.card?.host.isConnected === true) {
    cardState.card.frame.title = overlayText.card;
    return;
  }
  removeCard();
  const { host, root } = shadowHost('uppsikt-card', css);
  const frame = document.createElement('iframe');
  frame.title = overlayText.card;
  frame.src = pageRuntime.getURL('card.html');
  // On every load: an iframe that is reloaded or moved has a new document.
  frame.addEventListener('load', () => {
    if (cardState.card?.frame === frame) void handToken(frame, root);
  });
  host.hidden = true;
  // Shown in the browser's top layer, where no position or z-index of the page's can cover it.
  host.popover = 'manual';
  root.append(frame);
  document.documentElement.append(host);
  const held = { host, root, frame };
  const hold = holdPlace(held, { remakeSheet: () => restoredSheet(css), now: () => performance.now() });
  cardState.card = { ...held, hold };
}

function removeCard(): void {
  cardState.card?.hold.end();
  cardState.card?.host.remove();
  cardState.card = undefined;
}

/** The prepared card, shown or hidden; undefined if there is none. */
export const preparedCard = (): (Held & { hold: Hold }) | undefined => cardState.card;

/** Replaces an iframe that may be hanging. The new one is shown if the old one was. */
export function renewCard(): void {
  const shown = isCardShown();
  removeCard();
  prepareCard();
  if (shown) showCard(cardState.opener ?? null);
}

/** @param from the element that gets the focus back when the card is closed */
export function showCard(from: HTMLElement | null): void {
  // The page may have removed it since.
  prepareCard();
  cardState.opener = from ?? undefined;
  if (cardState.card === undefined) return;
  cardState.card.host.hidden = false;
  moveToTopLayer(cardState.card.host);
  cardState.listeners?.forEach((look) => look());
}

export const openerOfCard = (): HTMLElement | undefined => cardState.opener;

/**
 * The card takes the focus itself when it is shown. After this many milliseconds we focus it, which may lose a key in
 * transit (seen on a busy machine that needed more than 300 ms). The page's keys are held until then, so waiting loses
 * none.
 */
const FOCUS_WITHIN = 1_000;

/**
 * Resolves when keys go to the card. The iframe takes the focus itself instead of the page giving it away. The browser
 * then routes keys to the card from the moment the page is notified; when the page gives the focus away, keys already
 * sent to the page are lost.
 */
export function cardHasFocus(signal: AbortSignal): Promise<void> {
  if (hasCardFocus()) return Promise.resolve();
  cardState.waits = (cardState.waits ?? 0) + 1;
  return new Promise((resolve) => {
    let isDone = false;
    const done = (): void => {
      if (isDone) return;
      isDone = true;
      cardState.waits = (cardState.waits ?? 1) - 1;
      clearTimeout(timer);
      window.removeEventListener('blur', look);
      signal.removeEventListener('abort', done);
      resolve();
    };
    // The window also blurs when the official switches to another program; then the card does not have the focus.
    const look = (): void => (hasCardFocus() ? done() : undefined);
    const timer = setTimeout(() => {
      focusCard();
      done();
    }, FOCUS_WITHIN);
    window.addEventListener('blur', look);
    signal.addEventListener('abort', done);
  });
}

/** The card is about to take the focus itself. Focusing it now could lose a key in transit. */
export const isTakingFocus = (): boolean => (cardState.waits ?? 0) > 0;

/** @param focus `stays`: leave the focus where it is instead of returning it to the opener */
export function hideCard(focus?: 'stays'): void {
  if (!isCardShown()) return;
  // A key that closes the card goes down in the card and comes up on the page.
  if (hasCardFocus()) takeKeyUpOfCard();
  if (cardState.card !== undefined) {
    cardState.card.host.hidden = true;
    leaveTopLayer(cardState.card.host);
  }
  cardState.listeners?.forEach((look) => look());
  if (focus === undefined && cardState.opener?.isConnected === true) cardState.opener.focus();
}

/**
 * Moves the card to the other side while it would cover something the official is asked to press, and back when there
 * is nothing to press.
 */
export function keepClearOf(boxes: readonly DOMRect[]): void {
  const reach = Math.min(420, innerWidth - 32) + 32;
  const isInTheWay = boxes.some((box) => box.right > innerWidth - reach && box.left > reach);
  cardState.card?.host.toggleAttribute('aside', isInTheWay);
}

/** Whether key presses go to the card. */
export const hasCardFocus = (): boolean =>
  cardState.card !== undefined && document.activeElement === cardState.card.host;

export const focusCard = (): void => cardState.card?.frame.focus();

export const isCardShown = (): boolean => cardState.card?.host.hidden === false;

/** Removes the prepared iframe when no registered item is left. A card that is shown stays until it is closed. */
export function dropHiddenCard(): void {
  if (!isCardShown()) removeCard();
}
