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

export async function setCard(tabId: number, state: CardState | null): Promise<void> {
  if (state === null) await browser.storage.session.remove(keyOf(tabId));
  else await browser.storage.session.set({ [keyOf(tabId)]: state });
  for (const port of ports.get(tabId) ?? []) port.postMessage({ kind: 'card.state', value: state });
}

export async function changeCard(tabId: number, change: (current: CardState) => CardState): Promise<void> {
  const current = await cardOf(tabId);
  if (current !== null) await setCard(tabId, change(current));
}

/** Cards connect here; only our own extension's card in a tab is let in. */
export function acceptCards(): void {
  browser.runtime.onConnect.addListener((port) => {
    const tabId = port.sender?.tab?.id;
    if (port.name !== 'card' || tabId === undefined || port.sender?.url?.startsWith(browser.runtime.getURL('card.html')) !== true) return;
    const open = ports.get(tabId) ?? new Set();
    ports.set(tabId, open.add(port));
    port.onDisconnect.addListener(() => open.delete(port));
    void cardOf(tabId).then((value) => port.postMessage({ kind: 'card.state', value }));
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void browser.storage.session.remove(keyOf(tabId));
  });
}
