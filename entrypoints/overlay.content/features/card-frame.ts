/**
 * The card: an extension page in a frame, made ready once per tab. The page can neither read it nor hear its keys; our content script cannot either,
 * so all it does is to show and hide the frame and to tell the background which item was opened.
 */
import { browser } from '../../../lib/browser';
import { classify } from '../../../lib/accounts/classify';
import { isOwn } from '../../../lib/accounts/is-own';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { ItemRef } from '../../../lib/domain/item';
import { inLanguage } from '../../../lib/i18n/language';
import { overlayText } from '../../../lib/i18n/overlay';
import type { Act } from '../../../lib/domain/act';
import { send } from '../../../lib/messaging/client';
import type { FoundItem } from '../../../lib/platforms/contract';
import { onceAPage } from '../../../lib/platforms/dom/once-a-page';
import type { Session } from '../session';
import { coveringOf, readForCard, titleForCard } from './cover';
import { bring } from './late-feature';
import { shadowHost } from './shadow-host';
import { hideNotice, showNotice } from './notice';
import css from './card-frame.css?inline';

/** One card a page, whichever of our scripts opens it. */
const the = onceAPage<{ card?: { host: HTMLElement; frame: HTMLIFrameElement } | undefined; opener?: HTMLElement }>(
  'uppsiktCard',
  () => ({}),
);

/** Loads the frame, hidden, so that the card is there within 200 ms of the press. */
export function prepareCard(): void {
  if (the.card?.host.isConnected === true) {
    the.card.frame.title = overlayText.card;
    return;
  }
  the.card?.host.remove();
  const { host, root } = shadowHost('uppsikt-card', css);
  const frame = document.createElement('iframe');
  frame.title = overlayText.card;
  frame.src = browser.runtime.getURL('card.html');
  host.hidden = true;
  root.append(frame);
  document.documentElement.append(host);
  the.card = { host, frame };
}

/** What the official pressed on the platform itself: the act as far as it is known, and the entry's words. */
export interface Reached {
  wanted: Act | undefined;
  pressed: string;
}

/**
 * A press that opens nothing says why: the official must never be left wondering whether it was heard.
 *
 * @param from what gets the focus back when the card is closed; null: nothing of ours was pressed
 */
export async function openCard(
  session: Session,
  item: FoundItem,
  from: HTMLElement | null,
  reached?: Reached,
): Promise<void> {
  for (const words of [overlayText.ownerUnknown, overlayText.cardFailed]) hideNotice(words);
  // Whose thread it is can be unreadable for a moment, while the page draws the item anew.
  const registered = session.registeredOf(item);
  if (registered === null) {
    showNotice(overlayText.ownerUnknown);
    return;
  }
  const shown = await askForCard(session, item, registered, reached).catch(() => undefined);
  if (shown === undefined) showNotice(overlayText.cardFailed);
  // Another was opened, or this one closed, before it had been drawn: that one stands.
  if (shown !== true || the.card === undefined) return;
  the.opener = from ?? undefined;
  the.card.host.hidden = false;
  the.card.frame.focus();
}

/** Whether the card is to be shown; undefined when it could not be opened. It answers when the frame has drawn the item, so that neither a blank card nor the last item's is ever seen or typed in. */
async function askForCard(
  session: Session,
  item: FoundItem,
  registered: RegisteredAccount,
  reached: Reached | undefined,
): Promise<boolean | undefined> {
  prepareCard();
  await bring('hands');
  const { platform } = session;
  const reading = readForCard(session, item);
  const account = platform.readAccount(document, document.cookie);
  const own = isOwn(reading, registered);
  const { acts } = platform.capabilities(new URL(location.href), {
    kind: reading.ref.kind,
    hasId: reading.ref.id !== null,
    own,
  });
  const answer = await send('card.open', {
    reading,
    account,
    registeredId: registered.id,
    classification: classify(account, session.register, registered),
    howToSwitchAccount: inLanguage(platform.howToSwitchAccount),
    canRemove: acts.delete.by !== 'none',
    offers: acts,
    own,
    ...(reached === undefined
      ? {}
      : {
          ...(reached.wanted === undefined ? {} : { wanted: reached.wanted }),
          pressed: reached.pressed.slice(0, 200),
        }),
    repliesSaid: reading.replyCount,
    pageUrl: location.href,
    pageTitle: titleForCard(session),
  });
  return answer.ok ? answer.value.show : undefined;
}

/** The ground was the wrong one: uncovered and read anew, as a card that is opened. */
export async function reopen(session: Session, ref: ItemRef): Promise<{ reopened: boolean }> {
  coveringOf(session)?.uncover(ref);
  const place = session.platform.relocate(document, ref);
  if (place.kind !== 'found') return { reopened: false };
  await openCard(session, place.item, the.opener ?? document.body);
  return { reopened: true };
}

export function hideCard(): void {
  if (!isCardShown()) return;
  if (the.card !== undefined) the.card.host.hidden = true;
  if (the.opener?.isConnected === true) the.opener.focus();
}

/** Moves the card to the other side while it would cover what the official is asked to press; null moves it back. */
export function keepClearOf(box: DOMRect | null): void {
  const reach = Math.min(420, innerWidth - 32) + 32;
  the.card?.host.toggleAttribute('aside', box !== null && box.right > innerWidth - reach && box.left > reach);
}

export const isCardShown = (): boolean => the.card?.host.hidden === false;

/** Takes the waiting frame away where no registered item is left; a card that is shown stays until it is closed. */
export function dropHiddenCard(): void {
  if (isCardShown()) return;
  the.card?.host.remove();
  the.card = undefined;
}
