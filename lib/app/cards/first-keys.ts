/**
 * The first keys of each tab's card, delivered once. A card that connects late, or whose frame was remade, gets the
 * keys that were not delivered yet. A card that already got them is sent an empty list, so that it does not wait.
 */
import type { Runtime } from '../../browser';
import type { FirstKeys } from '../../messaging/client';

const last = new Map<number, { first: FirstKeys; given: boolean }>();

/** @param ports of the tab's card */
export function give(ports: readonly Runtime.Port[], tabId: number, first: FirstKeys): void {
  if (last.get(tabId)?.first.openedAt === first.openedAt) return;
  last.set(tabId, { first, given: false });
  for (const port of ports) giveAgain(port, tabId, first.openedAt);
}

export function giveAgain(port: Runtime.Port, tabId: number, openedAt: string): void {
  const kept = last.get(tabId);
  if (kept === undefined || kept.first.openedAt !== openedAt) return;
  const first = kept.given ? { openedAt, keys: [] } : kept.first;
  try {
    port.postMessage({ kind: 'card.keys', first });
    kept.given = true;
  } catch {
    // The frame was removed before its disconnect event came. The next frame gets the keys.
  }
}

export const forgetFirstKeys = (tabId: number): void => void last.delete(tabId);
