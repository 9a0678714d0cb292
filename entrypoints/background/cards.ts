/** Which item each tab's card shows. In storage.session, so that it outlives the worker but not the browser; pushed to the card's port at each change. */
import { browser, type Runtime } from '../../lib/browser';
import { cardState, type CardState } from '../../lib/messaging/protocol';

const keyOf = (tabId: number): string => `card:${tabId}`;
const ports = new Map<number, Set<Runtime.Port>>();

export async function cardOf(tabId: number): Promise<CardState | null> {
  const key = keyOf(tabId);
  const parsed = cardState.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : null;
}

/** Changes one after another: a flow's tick must neither bring back a card that was closed nor words that were wiped meanwhile. */
let last: Promise<unknown> = Promise.resolve();
function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

export const setCard = (tabId: number, state: CardState | null): Promise<void> => inTurn(() => put(tabId, state));

async function put(tabId: number, state: CardState | null): Promise<void> {
  if (state === null) await browser.storage.session.remove(keyOf(tabId));
  else await browser.storage.session.set({ [keyOf(tabId)]: state });
  for (const port of ports.get(tabId) ?? []) push(port, state);
}

export const changeCard = (tabId: number, change: (current: CardState) => CardState): Promise<void> =>
  inTurn(async () => {
    const current = await cardOf(tabId);
    const next = current === null ? null : change(current);
    if (next !== null && next !== current) await put(tabId, next);
  });

function push(port: Runtime.Port, value: CardState | null): void {
  try {
    port.postMessage({ kind: 'card.state', value });
  } catch {
    // The frame went away before its disconnect was told.
  }
}

/** Cards connect here; only our own extension's card in a tab is let in. */
export function acceptCards(): void {
  browser.runtime.onConnect.addListener((port) => {
    const tabId = port.sender?.tab?.id;
    if (port.name !== 'card' || tabId === undefined || port.sender?.url?.startsWith(browser.runtime.getURL('card.html')) !== true) return;
    const open = ports.get(tabId) ?? new Set();
    ports.set(tabId, open.add(port));
    port.onDisconnect.addListener(() => {
      open.delete(port);
      if (open.size === 0) ports.delete(tabId);
    });
    void cardOf(tabId).then((value) => push(port, value), () => undefined);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void browser.storage.session.remove(keyOf(tabId));
  });
}
