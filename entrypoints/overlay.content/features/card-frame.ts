/**
 * The card: an extension page in a frame, made ready once per tab. The page can neither read it nor hear its keys; our content script cannot either,
 * so all it does is to show and hide the frame and to tell the background which item was opened.
 */
import { browser } from '../../../lib/browser';
import { classify } from '../../../lib/accounts/classify';
import { overlayText } from '../../../lib/i18n/overlay';
import { send } from '../../../lib/messaging/client';
import type { FoundItem } from '../../../lib/platforms/contract';
import type { Session } from '../session';
import { floatingHost, forget } from './shadow-host';
import { showNotice } from './notice';

const CSS = `
  :host { all: initial; position: fixed; inset: 64px 16px auto auto; z-index: 2147483000; display: block; }
  :host([hidden]) { display: none; }
  :host([aside]) { inset: 64px auto auto 16px; }
  iframe { display: block; width: min(420px, calc(100vw - 32px)); height: min(640px, calc(100vh - 80px)); border: 1px solid #5a6472; border-radius: 8px; background: #fff;
    box-shadow: 0 8px 32px rgba(0, 0, 0, .28); color-scheme: light dark; }`;

let card: { host: HTMLElement; frame: HTMLIFrameElement } | undefined;
let opener: HTMLElement | undefined;

/** Loads the frame, hidden, so that the card is there within 200 ms of the press. */
export function prepareCard(): void {
  if (card?.host.isConnected === true) return;
  if (card !== undefined) forget(card.host);
  const { host, root } = floatingHost('uppsikt-card', CSS);
  const frame = document.createElement('iframe');
  frame.title = overlayText.card;
  frame.src = browser.runtime.getURL('card.html');
  host.hidden = true;
  root.append(frame);
  document.documentElement.append(host);
  card = { host, frame };
}

export async function openCard(session: Session, item: FoundItem, from: HTMLElement): Promise<void> {
  const registered = session.registeredOf(item);
  if (registered === null) return;
  prepareCard();
  const { platform } = session;
  const reading = platform.read(document, item);
  const account = platform.readAccount(document, document.cookie);
  const url = new URL(location.href);
  const answer = await send('card.open', {
    reading, account, registeredId: registered.id,
    classification: classify(account, session.register, registered),
    howToSwitchAccount: platform.howToSwitchAccount,
    canRemove: platform.capabilities(url).delete && reading.ref.id !== null,
    repliesSaid: reading.replyCount,
    pageUrl: location.href,
    pageTitle: document.title,
  });
  if (!answer.ok) {
    showNotice(overlayText.cardFailed);
    return;
  }
  opener = from;
  if (card === undefined) return;
  card.host.hidden = false;
  card.frame.focus();
}

export function hideCard(): void {
  if (card === undefined || card.host.hidden) return;
  card.host.hidden = true;
  if (opener?.isConnected === true) opener.focus();
}

/** Moves the card to the other side while it would cover what the official is asked to press; null moves it back. */
export function keepClearOf(box: DOMRect | null): void {
  if (card === undefined) return;
  const reach = Math.min(420, innerWidth - 32) + 32;
  card.host.toggleAttribute('aside', box !== null && box.right > innerWidth - reach && box.left > reach);
}

export const isCardShown = (): boolean => card !== undefined && !card.host.hidden;

/** Takes the waiting frame away where no registered item is left; a card that is shown stays until it is closed. */
export function dropHiddenCard(): void {
  if (card === undefined || !card.host.hidden) return;
  forget(card.host);
  card = undefined;
}
