/**
 * Which item each tab's card shows. In storage.session, so that it outlives the worker but
 * not the browser; pushed to the card's port at each change.
 */
import { browser, type Runtime } from '../../browser';
import { cardState, type CardState } from '../../messaging/protocol';
import type { FirstKeys } from '../../messaging/client';
import { isCardAddress } from '../../messaging/server';
import { untilDrawn } from './card-drawn';
import { forgetFirstKeys, give, giveAgain } from './first-keys';
import { isPreparedFrame } from './prepared-frames';
import { inTurn } from '../../util/in-turn';

const keyOf = (tabId: number): string => `card:${tabId}`;
const ports = new Map<number, Set<Runtime.Port>>();
/** In any tab: an official is judging something. */
export const isCardOpen = async (): Promise<boolean> =>
  Object.keys(await browser.storage.session.get(null)).some((key) => key.startsWith('card:'));

export async function cardOf(tabId: number): Promise<CardState | null> {
  const key = keyOf(tabId);
  const parsed = cardState.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : null;
}

/**
 * Changes one after another: a flow's tick must neither bring back a
 * card that was closed nor words that were wiped meanwhile.
 */
const inOrder = inTurn();

export const setCard = (tabId: number, state: CardState | null): Promise<void> => inOrder(() => put(tabId, state));

/** Only that opening: another may have been opened since. */
export const closeCard = (tabId: number, openedAt: string): Promise<void> =>
  inOrder(async () => {
    if ((await cardOf(tabId))?.openedAt === openedAt) await put(tabId, null);
  });

async function put(tabId: number, state: CardState | null): Promise<void> {
  if (state === null) await browser.storage.session.remove(keyOf(tabId));
  else await browser.storage.session.set({ [keyOf(tabId)]: state });
  tell(tabId, state);
}

/** @returns the card as it stands then */
export const changeCard = (tabId: number, change: (current: CardState) => CardState): Promise<CardState | null> =>
  inOrder(async () => {
    const current = await cardOf(tabId);
    const next = current === null ? null : change(current);
    if (next !== null && next !== current) await put(tabId, next);
    return next;
  });

/** As it stands once every change before has been made: also of a card that is being opened. */
export async function cardInTurn(tabId: number): Promise<CardState | null> {
  const seen: { card: CardState | null } = { card: null };
  await inOrder(async () => {
    seen.card = await cardOf(tabId);
  });
  return seen.card;
}

/** A frame that is still loading is shown all the same after so many milliseconds; it says that it is on its way. */
const DRAWN_WITHIN = 1_500;

/** Puts the card up and waits a moment until its frame has drawn it. */
export async function openCard(
  tabId: number,
  state: CardState,
): Promise<{ show: boolean; drawn: boolean; openedAt: string }> {
  const { openedAt } = state;
  const waiting = untilDrawn(tabId, openedAt, DRAWN_WITHIN);
  await setCard(tabId, state);
  const drawn = await waiting;
  return { show: (await cardOf(tabId))?.openedAt === openedAt, drawn, openedAt };
}
/** To the tab's card: what the official typed while it was on its way. @throws Error when that is not the tab's card */
export async function giveFirstKeys(tabId: number, first: FirstKeys): Promise<void> {
  if ((await cardInTurn(tabId))?.openedAt !== first.openedAt) throw new Error('another card was opened');
  give([...(ports.get(tabId) ?? [])], tabId, first);
}

/** In every tab: what must be forgotten of an item must be forgotten in all. */
export const changeCards = (change: (current: CardState) => CardState): Promise<void> =>
  inOrder(async () => {
    for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
      const parsed = key.startsWith('card:') ? cardState.safeParse(value) : undefined;
      const next = parsed?.success === true ? change(parsed.data) : undefined;
      if (parsed?.success === true && next !== undefined && next !== parsed.data) await put(parsed.data.tabId, next);
    }
  });

/** How many have asked for quiet; the tabs whose cards are told when the last of them is done. */
let quiet = 0;
const untold = new Set<number>();

/**
 * From now on no card is told what it shows: an item's words must not be sent once its ground is chosen as one that
 * must not be saved, and a change that was under way could still bring them.
 *
 * @returns ends it, once, when the words have been forgotten; cards are told then as they stand
 */
export function quietCards(): () => Promise<void> {
  quiet += 1;
  let ended = false;
  return async () => {
    if (ended) return;
    ended = true;
    await inOrder(async () => {
      quiet -= 1;
      if (quiet > 0) return;
      const tabs = [...untold];
      untold.clear();
      for (const tabId of tabs) tell(tabId, await cardOf(tabId));
    });
  };
}

function tell(tabId: number, state: CardState | null): void {
  if (quiet > 0) untold.add(tabId);
  else for (const port of ports.get(tabId) ?? []) push(port, state);
}

function push(port: Runtime.Port, value: CardState | null): void {
  try {
    port.postMessage({ kind: 'card.state', value });
  } catch {
    // The frame went away before its disconnect was told.
  }
}

/** The tab's card is another frame from now on. */
export function letGoOfCards(tabId: number): void {
  const open = [...(ports.get(tabId) ?? [])];
  ports.delete(tabId);
  for (const port of open) port.disconnect();
}

/** Cards connect here; only the frame that was prepared as the tab's card is let in. */
export function listenForCards(): void {
  browser.runtime.onConnect.addListener((port) => {
    const { sender } = port;
    const tabId = sender?.tab?.id;
    if (port.name !== 'card' || sender === undefined || tabId === undefined || !isCardAddress(sender.url ?? '')) return;
    let isOpen = true;
    port.onDisconnect.addListener(() => {
      isOpen = false;
      ports.get(tabId)?.delete(port);
      if (ports.get(tabId)?.size === 0) ports.delete(tabId);
    });
    // In turn: what was read before a change must not arrive after it, or the card stands blank.
    void inOrder(async () => {
      if (!(await isPreparedFrame(sender)) || !isOpen) return;
      ports.set(tabId, (ports.get(tabId) ?? new Set()).add(port));
      const state = await cardOf(tabId);
      if (quiet > 0) untold.add(tabId);
      else push(port, state);
      if (state !== null) giveAgain(port, tabId, state.openedAt);
    }).catch(() => undefined);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void browser.storage.session.remove(keyOf(tabId));
    forgetFirstKeys(tabId);
  });
}
