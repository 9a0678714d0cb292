/**
 * Opens the card after a press. Every press is answered: the button shows at once that it was registered, the following
 * keys go to the card, and if nothing answers, a notice says what is wrong.
 */
import type { RegisteredAccount } from '../../domain/account';
import type { Act } from '../../domain/act';
import type { ItemRef } from '../../domain/item';
import { itemKey } from '../../domain/item-key';
import type { cardFailedText } from '../../i18n/card-failed';
import { overlayText } from '../../i18n/overlay';
import { send } from '../../messaging/client';
import type { Reply } from '../../messaging/protocol';
import { answered, once, type Answered } from '../../card-opening/answered';
import { pageRuntime } from '../../page-runtime';
import type { FoundItem } from '../../platforms/contract';
import { onceAPage } from '../../platforms/dom/once-a-page';
import { realClock } from '../../util/clock';
import type { Session } from '../session';
import { cardHasFocus, hideCard, isCardShown, openerOfCard, prepareCard, renewCard, showCard } from './card-frame';
import { coveringOf } from './cover';
import { holdKeys, type Hold } from './hold-keys';
import { bring } from './late-feature';
import { hideNotice, showNotice } from './notice';

/** What the official pressed on the platform itself: the act, as far as known, and the entry's words. */
interface Reached {
  wanted: Act | undefined;
  pressed: string;
}

interface Opening {
  key: string;
  stop: AbortController;
}
/** One opening at a time, shared by all our content scripts. */
const current = onceAPage<{ opening?: Opening | undefined }>('uppsiktOpening', () => ({}));

/** Why the card is opened: a press on the platform's own entry, or the line of a flow. */
export interface LedHere {
  reached?: Reached;
  flowId?: string;
  /** Set if 'Lika som förra' was pressed on the item: the flow whose judgement is to be repeated. */
  sameAs?: string;
}
export type CardRequest = Parameters<typeof send<'card.open'>>[1];
type MakeRequest = (
  session: Session,
  item: FoundItem,
  registered: RegisteredAccount,
  ledHere: LedHere,
) => Promise<CardRequest>;
type Failed = typeof cardFailedText;
const brought = onceAPage<{ request?: MakeRequest; failed?: Failed }>('uppsiktCardRequest', () => ({}));

/**
 * Called by the adapter script, once per document. That script reads the account and the possible acts (card-request).
 */
export const bringCardRequest = (request: MakeRequest, failed: Failed): void =>
  void Object.assign(brought, { request, failed });

type Words = keyof typeof overlayText | keyof Failed;
/** Falls back to `cardSilent` while the adapter's texts have not loaded. */
export function textOf(words: Words): string {
  const texts: Partial<Record<Words, string>> = words in overlayText ? overlayText : (brought.failed ?? {});
  return texts[words] ?? overlayText.cardSilent;
}
/** Notice id: one notice at a time gives the reason, and the next press removes it. */
const NOT_OPENED = 'cardSilent';

/**
 * @param from the pressed element, which gets the focus back when the card is closed; null if nothing of ours was
 *   pressed
 */
export const openCard = (
  session: Session,
  item: FoundItem,
  from: HTMLElement | null,
  ledHere: LedHere = {},
): Promise<void> =>
  openAs(session, itemKey(item.ref), from, () => {
    // The owner may be unreadable for a moment while the page re-renders the item.
    const registered = session.registeredOf(item);
    return registered === null ? 'ownerUnknown' : () => askForCard(session, item, registered, ledHere);
  });

type Ask = () => Promise<Reply<'card.open'>>;

/** @param asking returns the function that requests the card, or the words that say why it cannot be requested */
export async function openAs(
  session: Session,
  key: string,
  from: HTMLElement | null,
  asking: () => Ask | Words,
  failedWords: (words: Words) => string = textOf,
): Promise<void> {
  // A second press on the same item changes nothing; a press on another item replaces this opening.
  if (current.opening?.key === key) return;
  current.opening?.stop.abort();
  const opening: Opening = { key, stop: new AbortController() };
  current.opening = opening;
  const hold = holdKeys(() => {
    opening.stop.abort();
    // Also hides a card that was open before: it may already show this item.
    hideCard();
  });
  const unshow = showThatItWasHeard(from);
  const ended = (): void => opening.stop.abort();
  session.signal.addEventListener('abort', ended);
  try {
    hideNotice(NOT_OPENED);
    const failed = await open(asking, from, { hold, signal: opening.stop.signal });
    const words = failed ?? (session.signal.aborted ? 'pageChanged' : undefined);
    if (words !== undefined) showNotice(failedWords(words), undefined, NOT_OPENED);
  } finally {
    session.signal.removeEventListener('abort', ended);
    hold.release();
    unshow();
    if (current.opening === opening) current.opening = undefined;
  }
}

/**
 * @returns the words that say why nothing was opened; undefined if this card or another one is open, or the opening was
 *   cancelled
 */
async function open(
  asking: () => Ask | Words,
  from: HTMLElement | null,
  { hold, signal }: { hold: Hold; signal: AbortSignal },
): Promise<Words | undefined> {
  if (!pageRuntime.isHere()) return 'outdated';
  const askFor = asking();
  if (typeof askFor === 'string') return askFor;
  let alive: Promise<Answered<unknown>> | undefined;
  const anew = (): void => {
    alive = once(isAlive, { clock: realClock, signal });
    // A card that is shown contains the official's work, so it is not replaced. In that case the iframe is not what
    // hangs.
    if (!isCardShown()) renewCard();
  };
  const asked = await answered(askFor, {
    clock: realClock,
    signal,
    anew,
  });
  if (asked.kind === 'cancelled') return undefined;
  if (asked.kind === 'failed') return wordsFor(asked.why, (await alive)?.kind === 'answered');
  const { show, drawn, openedAt } = asked.value;
  // A newer opening replaced this one, or it was cancelled, before it was drawn.
  if (!show) return undefined;
  showCard(from);
  if (!drawn) {
    const came = await answered(() => askTo('card.await-drawn', { openedAt }), {
      clock: realClock,
      signal,
      anew: renewCard,
    });
    if (came.kind !== 'answered') hideCard();
    if (came.kind === 'failed') return !pageRuntime.isHere() ? 'outdated' : 'frameSilent';
    if (came.kind === 'cancelled') return undefined;
  }
  await cardHasFocus(signal);
  if (signal.aborted) hideCard();
  else await giveKeys(openedAt, hold.release());
  return undefined;
}

/** Retried once: a stopped service worker starts again. After that the card stops waiting for the keys. */
async function giveKeys(openedAt: string, keys: string[]): Promise<void> {
  const first = await send('card.keys', { openedAt, keys });
  if (!first.ok) await send('card.keys', { openedAt, keys });
}

function wordsFor(why: 'silent' | 'refused', backgroundAnswers: boolean): Words {
  if (!pageRuntime.isHere()) return 'outdated';
  if (why === 'refused') return 'cardFailed';
  return backgroundAnswers ? 'storeSilent' : 'cardSilent';
}

/** Checks only that the background answers. If it does, something behind it hangs. */
const isAlive = (): Promise<unknown> => askTo('flow.alive', { flowId: null });

/** @throws Error when the background refuses */
export async function askTo<K extends Parameters<typeof send>[0]>(
  kind: K,
  payload: Parameters<typeof send<K>>[1],
): Promise<Reply<K>> {
  const answer = await send(kind, payload);
  if (!answer.ok) throw new Error(answer.detail);
  return answer.value;
}

/**
 * Resolves when the iframe has rendered the item, or shortly after, so that nobody sees or types into a blank card or
 * the previous item's card.
 */
async function askForCard(...about: Parameters<MakeRequest>): Promise<Reply<'card.open'>> {
  prepareCard();
  await bring('adapter');
  if (brought.request === undefined) throw new Error('what asks for the card has not been brought to this page');
  return askTo('card.open', await brought.request(...about));
}

/**
 * Milliseconds without a card before a notice says that the press was registered. Used when nothing of ours was
 * pressed.
 */
const WORDS_AFTER = 150;

/**
 * The label of a button while it is not busy. The page re-renders items in the same nodes, so a second press may come
 * before the first has ended.
 */
const wordsOf = new WeakMap<HTMLButtonElement, string>();

/**
 * Shows at once that the press was registered: on the pressed button, otherwise in a notice. Returns a function that
 * undoes it.
 */
function showThatItWasHeard(from: HTMLElement | null): () => void {
  if (from instanceof HTMLButtonElement) {
    const words = wordsOf.get(from) ?? from.textContent;
    wordsOf.set(from, words);
    from.setAttribute('aria-busy', 'true');
    from.textContent = overlayText.opening;
    return () => {
      from.removeAttribute('aria-busy');
      from.textContent = words;
    };
  }
  const timer = setTimeout(() => showNotice(overlayText.openingCard, undefined, 'openingCard'), WORDS_AFTER);
  return () => {
    clearTimeout(timer);
    hideNotice('openingCard');
  };
}

/** The ground was wrong: uncovers the item and opens its card with a new reading. */
export async function reopen(session: Session, ref: ItemRef): Promise<{ reopened: boolean }> {
  coveringOf(session)?.uncover(ref);
  const place = session.platform.relocate(document, ref);
  if (place.kind !== 'found') return { reopened: false };
  await openCard(session, place.item, openerOfCard() ?? document.body);
  return { reopened: true };
}
