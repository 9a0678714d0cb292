/**
 * The item that each tab's card shows. In storage.session, so it survives the worker but not the browser. Every change
 * is pushed to the card's port.
 */
import { browser, type Runtime } from '../../browser';
import { cardState, type CardState } from '../../messaging/protocol';
import type { FirstKeys } from '../../messaging/client';
import { isCardAddress } from '../../messaging/server';
import { untilDrawn } from './card-stages';
import { forgetFirstKeys, give, giveAgain } from './first-keys';
import { isPreparedFrame } from './prepared-frames';
import { inTurn } from '../../util/in-turn';

const keyOf = (tabId: number): string => `card:${tabId}`;
const ports = new Map<number, Set<Runtime.Port>>();
/** True when a card is open in any tab: an official is judging something. */
export const isCardOpen = async (): Promise<boolean> =>
  Object.keys(await browser.storage.session.get(null)).some((key) => key.startsWith('card:'));

export async function cardOf(tabId: number): Promise<CardState | null> {
  const key = keyOf(tabId);
  const parsed = cardState.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : null;
}

/**
 * Serialises the changes. Otherwise a flow's update could restore a card that was closed, or text that was deleted, in
 * the meantime.
 */
const inOrder = inTurn();

export const setCard = (tabId: number, state: CardState | null): Promise<void> => inOrder(() => put(tabId, state));

/** Closes only this opening: another may have been opened since. */
export const closeCard = (tabId: number, openedAt: string): Promise<void> =>
  inOrder(async () => {
    if ((await cardOf(tabId))?.openedAt === openedAt) await put(tabId, null);
  });

async function put(tabId: number, state: CardState | null): Promise<void> {
  if (state === null) await browser.storage.session.remove(keyOf(tabId));
  else await browser.storage.session.set({ [keyOf(tabId)]: state });
  tell(tabId, state);
}

/** The frame draws the state while it is stored. If it cannot be stored, the frame gets what is stored. */
async function putWhileDrawn(tabId: number, state: CardState): Promise<void> {
  const stored = browser.storage.session.set({ [keyOf(tabId)]: state });
  tell(tabId, state);
  await stored.catch(async (error: unknown) => {
    tell(tabId, await cardOf(tabId));
    throw error;
  });
}

/** @returns the card after the change */
export const changeCard = (tabId: number, change: (current: CardState) => CardState): Promise<CardState | null> =>
  inOrder(async () => {
    const current = await cardOf(tabId);
    const next = current === null ? null : change(current);
    if (next !== null && next !== current) await put(tabId, next);
    return next;
  });

/** The card after all changes queued so far, including a card that is being opened. */
export async function cardInTurn(tabId: number): Promise<CardState | null> {
  const seen: { card: CardState | null } = { card: null };
  await inOrder(async () => {
    seen.card = await cardOf(tabId);
  });
  return seen.card;
}

/** Milliseconds. After this a frame that is still loading is shown anyway; it displays that it is loading. */
const DRAWN_WITHIN = 1_500;

/** Stores the card and waits briefly until its frame has drawn it. */
export async function openCard(
  tabId: number,
  state: CardState,
): Promise<{ show: boolean; drawn: boolean; openedAt: string }> {
  const { openedAt } = state;
  const waiting = untilDrawn(tabId, openedAt, DRAWN_WITHIN);
  await inOrder(() => putWhileDrawn(tabId, state));
  const drawn = await waiting;
  return { show: (await cardOf(tabId))?.openedAt === openedAt, drawn, openedAt };
}
/** Sends the tab's card the keys typed while it was opening. @throws Error when another card is open */
export async function giveFirstKeys(tabId: number, first: FirstKeys): Promise<void> {
  if ((await cardInTurn(tabId))?.openedAt !== first.openedAt) throw new Error('another card was opened');
  give([...(ports.get(tabId) ?? [])], tabId, first);
}

/** Changes the cards of every tab: what must be forgotten of an item must be forgotten in all of them. */
export const changeCards = (change: (current: CardState) => CardState): Promise<void> =>
  inOrder(async () => {
    for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
      const parsed = key.startsWith('card:') ? cardState.safeParse(value) : undefined;
      const next = parsed?.success === true ? change(parsed.data) : undefined;
      if (parsed?.success === true && next !== undefined && next !== parsed.data) await put(parsed.data.tabId, next);
    }
  });

/** How many callers have asked for quiet, and the tabs whose cards are updated when the last of them ends it. */
let quiet = 0;
const untold = new Set<number>();

/**
 * Stops sending states to any card until the returned function is called. An item's text must not be sent once its
 * ground is chosen as one that must not be saved, and a change in progress could still carry it.
 *
 * @returns ends the quiet, once, after the text has been forgotten; cards are then sent their current state
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
    // The frame was removed before its disconnect event came.
  }
}

/** Disconnects the old card's ports: the tab's card is another frame from now on. */
export function letGoOfCards(tabId: number): void {
  const open = [...(ports.get(tabId) ?? [])];
  ports.delete(tabId);
  for (const port of open) port.disconnect();
}

/** Accepts the cards' ports. Only the frame that was prepared as the tab's card is accepted. */
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
    // Queued with the changes: a state read before a change must not arrive after it, or the card would stay blank.
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
