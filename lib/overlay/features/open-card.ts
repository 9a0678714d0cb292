/**
 * From the press to the card. A press is always answered: it shows at once that it was heard, the keys that follow are
 * the card's, and where nobody answers words say what is wrong.
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

/** What the official pressed on the platform itself: the act as far as it is known, and the entry's words. */
interface Reached {
  wanted: Act | undefined;
  pressed: string;
}

interface Opening {
  key: string;
  stop: AbortController;
}
/** One opening at a time, whichever of our scripts began it. */
const the = onceAPage<{ opening?: Opening | undefined }>('uppsiktOpening', () => ({}));

/** What led to the card: the platform's own entry, or the line of a flow. */
export interface LedHere {
  reached?: Reached;
  flowId?: string;
  /** 'Lika som förra' was pressed at the item, for the judgement of this flow. */
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
const what = onceAPage<{ request?: MakeRequest; failed?: Failed }>('uppsiktCardRequest', () => ({}));

/** Called by the adapter script, once a document: who one is and what is offered is theirs to read (card-request). */
export const bringCardRequest = (request: MakeRequest, failed: Failed): void =>
  void Object.assign(what, { request, failed });

type Words = keyof typeof overlayText | keyof Failed;
/** Where not even the words have come, nobody has answered. */
export function textOf(words: Words): string {
  const texts: Partial<Record<Words, string>> = words in overlayText ? overlayText : (what.failed ?? {});
  return texts[words] ?? overlayText.cardSilent;
}
/** One line at a time tells why; it goes with the next press. */
const NOT_OPENED = 'cardSilent';

/**
 * @param from what was pressed, and gets the focus back when the card is closed; null: nothing of ours was pressed
 */
export const openCard = (
  session: Session,
  item: FoundItem,
  from: HTMLElement | null,
  ledHere: LedHere = {},
): Promise<void> =>
  openAs(session, itemKey(item.ref), from, () => {
    // Whose thread it is can be unreadable for a moment, while the page draws the item anew.
    const registered = session.registeredOf(item);
    return registered === null ? 'ownerUnknown' : () => askForCard(session, item, registered, ledHere);
  });

type Ask = () => Promise<Reply<'card.open'>>;

/** @param asking what asks for the card, or the words that say why it cannot be asked for */
export async function openAs(
  session: Session,
  key: string,
  from: HTMLElement | null,
  asking: () => Ask | Words,
  failedWords: (words: Words) => string = textOf,
): Promise<void> {
  // Pressed twice, it is being opened already; another item's press takes its place.
  if (the.opening?.key === key) return;
  the.opening?.stop.abort();
  const opening: Opening = { key, stop: new AbortController() };
  the.opening = opening;
  const hold = holdKeys(() => {
    opening.stop.abort();
    // Also one that was open before: this item may be drawn in it already.
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
    if (the.opening === opening) the.opening = undefined;
  }
}

/**
 * @returns the words that say why nothing was opened; undefined when the card is there, or another one, or it was
 * cancelled
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
    // What stands in a card that is shown is the official's; then it is not the frame that does not answer.
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
  // Another was opened, or this one closed, before it had been drawn: that one stands.
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

/**
 * Once more when it was not heard: a worker that was stopped in between starts again. After that the card waits for
 * them no longer.
 */
async function giveKeys(openedAt: string, keys: string[]): Promise<void> {
  const first = await send('card.keys', { openedAt, keys });
  if (!first.ok) await send('card.keys', { openedAt, keys });
}

function wordsFor(why: 'silent' | 'refused', backgroundAnswers: boolean): Words {
  if (!pageRuntime.isHere()) return 'outdated';
  if (why === 'refused') return 'cardFailed';
  return backgroundAnswers ? 'storeSilent' : 'cardSilent';
}

/**
 * Asks for nothing: that it is answered says that the background runs, and that it is something behind it that hangs.
 */
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
 * It answers when the frame has drawn the item, or a moment later, so that neither a blank card nor the last item's is
 * seen or typed in.
 */
async function askForCard(...about: Parameters<MakeRequest>): Promise<Reply<'card.open'>> {
  prepareCard();
  await bring('adapter');
  if (what.request === undefined) throw new Error('what asks for the card has not been brought to this page');
  return askTo('card.open', await what.request(...about));
}

/** Milliseconds without a card, after which words say that the press was heard where nothing of ours was pressed. */
const WORDS_AFTER = 150;

/**
 * What stands on a button that is not busy. The page draws items anew in the same nodes, so a second press may come
 * before the first one has ended.
 */
const wordsOf = new WeakMap<HTMLButtonElement, string>();

/** At once, before anything is asked: on what was pressed, else in words. Returns what takes it back. */
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

/** The ground was the wrong one: uncovered and read anew, as a card that is opened. */
export async function reopen(session: Session, ref: ItemRef): Promise<{ reopened: boolean }> {
  coveringOf(session)?.uncover(ref);
  const place = session.platform.relocate(document, ref);
  if (place.kind !== 'found') return { reopened: false };
  await openCard(session, place.item, openerOfCard() ?? document.body);
  return { reopened: true };
}
