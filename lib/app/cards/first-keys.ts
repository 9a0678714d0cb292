/**
 * The first keys of each tab's card, given to it once. A card that connects late, or whose frame was made anew, is
 * given what it has not had; one that had them is told that there are none, so that it does not wait.
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
    // The frame went away before its disconnect was told; the next one is given them.
  }
}

export const forgetFirstKeys = (tabId: number): void => void last.delete(tabId);
