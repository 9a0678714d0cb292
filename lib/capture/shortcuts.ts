/**
 * What the context menu and the keyboard shortcuts do. Both are the official's own acts and give permission for a
 * screenshot. The tab gets its capture grant before the card opens, so that the card says correctly what the next
 * picture will be.
 */

/** Command names, declared in wxt.config.ts. */
export const ASSESS = 'assess-item';
export const BY_HAND = 'evidence-by-hand';

export interface Shortcuts {
  /** Id of our context menu entry. */
  menu: string;
  grantCapture: (tabId: number) => Promise<void>;
  /** Opens the card for the item under the pointer or in focus. Rejects on a page without items. */
  openHere: (tabId: number) => Promise<unknown>;
  byHand: (tabId: number | null) => Promise<void>;
}

export async function menuChosen(entry: string | number, tabId: number | undefined, ways: Shortcuts): Promise<void> {
  if (entry === ways.menu && tabId !== undefined) await openIn(tabId, ways);
}

export async function keyPressed(command: string, tabId: number | undefined, ways: Shortcuts): Promise<void> {
  if (command === ASSESS && tabId !== undefined) await openIn(tabId, ways);
  // Works on any page, even one that cannot be read: the form is filled in by hand.
  if (command === BY_HAND) await ways.byHand(tabId ?? null);
}

async function openIn(tabId: number, { grantCapture, openHere }: Shortcuts): Promise<void> {
  await grantCapture(tabId);
  // A page without our content script has no items, so there is nothing to report.
  await openHere(tabId).catch(() => undefined);
}
