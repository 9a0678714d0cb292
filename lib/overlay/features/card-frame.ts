/**
 * The card: an extension page in a frame, made ready once per tab. The page can neither read it nor hear its keys; our
 * content script cannot either, so all it does is to show and hide the frame.
 */
import { overlayText } from '../../i18n/overlay';
import { pageRuntime } from '../../page-runtime';
import { onceAPage } from '../../platforms/dom/once-a-page';
import { handToken } from './hand-token';
import { takeKeyUpOfCard } from './hold-keys';
import { holdPlace, outOfTheTop, toTheTop, type Held, type Hold } from './hold-place';
import { sheetAgain, shadowHost } from './shadow-host';
import css from './card-frame.css?inline';

/** One card a page, whichever of our scripts opens it. */
const the = onceAPage<{
  card?: (Held & { hold: Hold }) | undefined;
  opener?: HTMLElement | undefined;
  lookers?: Set<() => void>;
  /** How many openings wait for the card to take the focus itself. */
  waits?: number;
}>('uppsiktCard', () => ({}));

/** Called each time the card is shown or put away, before the focus goes back. */
export function whenCardChanges(look: () => void, signal: AbortSignal): void {
  the.lookers ??= new Set();
  the.lookers.add(look);
  signal.addEventListener('abort', () => the.lookers?.delete(look));
}

/** Loads the frame, hidden, so that the card is there within 200 ms of the press. */
export function prepareCard(): void {
  if (the.card?.host.isConnected === true) {
    the.card.frame.title = overlayText.card;
    return;
  }
  letGo();
  const { host, root } = shadowHost('uppsikt-card', css);
  const frame = document.createElement('iframe');
  frame.title = overlayText.card;
  frame.src = pageRuntime.getURL('card.html');
  // Each time: a frame that is loaded anew, or put in another place, is another document.
  frame.addEventListener('load', () => {
    if (the.card?.frame === frame) void handToken(frame, root);
  });
  host.hidden = true;
  // In the browser's top layer when it is shown, where nothing of the page's lies over it by its place or its z-index.
  host.popover = 'manual';
  root.append(frame);
  document.documentElement.append(host);
  const held = { host, root, frame };
  const hold = holdPlace(held, { remakeSheet: () => sheetAgain(css), now: () => performance.now() });
  the.card = { ...held, hold };
}

function letGo(): void {
  the.card?.hold.end();
  the.card?.host.remove();
  the.card = undefined;
}

/** Shown or not; undefined where none has been made ready. */
export const preparedCard = (): (Held & { hold: Hold }) | undefined => the.card;

/** Another frame in the place of one that may hang; it is as hidden or shown as that one was. */
export function renewCard(): void {
  const shown = isCardShown();
  letGo();
  prepareCard();
  if (shown) showCard(the.opener ?? null);
}

/** @param from what gets the focus back when the card is closed */
export function showCard(from: HTMLElement | null): void {
  // The page may have taken it away since.
  prepareCard();
  the.opener = from ?? undefined;
  if (the.card === undefined) return;
  the.card.host.hidden = false;
  toTheTop(the.card.host);
  the.lookers?.forEach((look) => look());
}

export const openerOfCard = (): HTMLElement | undefined => the.opener;

/**
 * The card takes the focus itself as soon as it is shown; after so many milliseconds the browser is asked to give it,
 * which may lose a key that is under way (seen where a busy machine was longer about it than 300). Until then the
 * page's keys are held, so waiting loses none.
 */
const FOCUS_WITHIN = 1_000;

/**
 * Resolves when keys go to the card. It is the frame that takes the focus, not the page that gives it away: the browser
 * then sends keys to the card from the moment on which the page is told, while a page that gives it away loses those
 * that the browser has sent it before it heard.
 */
export function cardHasFocus(signal: AbortSignal): Promise<void> {
  if (hasCardFocus()) return Promise.resolve();
  the.waits = (the.waits ?? 0) + 1;
  return new Promise((resolve) => {
    let isDone = false;
    const done = (): void => {
      if (isDone) return;
      isDone = true;
      the.waits = (the.waits ?? 1) - 1;
      clearTimeout(timer);
      window.removeEventListener('blur', look);
      signal.removeEventListener('abort', done);
      resolve();
    };
    // The window loses the focus too when the official turns to another program: then the card has not got it.
    const look = (): void => (hasCardFocus() ? done() : undefined);
    const timer = setTimeout(() => {
      focusCard();
      done();
    }, FOCUS_WITHIN);
    window.addEventListener('blur', look);
    signal.addEventListener('abort', done);
  });
}

/** The card is about to take the focus itself: given to it now, a key that is under way may be lost. */
export const isTakingFocus = (): boolean => (the.waits ?? 0) > 0;

/** @param focus `stays`: the official goes on where it is, and not where the card was opened */
export function hideCard(focus?: 'stays'): void {
  if (!isCardShown()) return;
  // A key that closes it goes down in the card and comes up on the page.
  if (hasCardFocus()) takeKeyUpOfCard();
  if (the.card !== undefined) {
    the.card.host.hidden = true;
    outOfTheTop(the.card.host);
  }
  the.lookers?.forEach((look) => look());
  if (focus === undefined && the.opener?.isConnected === true) the.opener.focus();
}

/**
 * Moves the card to the other side while it would cover what the official is asked to press; with nothing to press it
 * moves back.
 */
export function keepClearOf(boxes: readonly DOMRect[]): void {
  const reach = Math.min(420, innerWidth - 32) + 32;
  const isInTheWay = boxes.some((box) => box.right > innerWidth - reach && box.left > reach);
  the.card?.host.toggleAttribute('aside', isInTheWay);
}

/** Whether the official's keys go to the card. */
export const hasCardFocus = (): boolean => the.card !== undefined && document.activeElement === the.card.host;

export const focusCard = (): void => the.card?.frame.focus();

export const isCardShown = (): boolean => the.card?.host.hidden === false;

/** Takes the waiting frame away where no registered item is left; a card that is shown stays until it is closed. */
export function dropHiddenCard(): void {
  if (!isCardShown()) letGo();
}
