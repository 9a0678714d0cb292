/**
 * What the context menu and the keys do. Both are the official's own acts and give permission for a screenshot, so the
 * tab gets its capture grant before the card opens: the card says what the next picture will be.
 */

/** Named in wxt.config.ts. */
export const ASSESS = 'assess-item';
export const BY_HAND = 'evidence-by-hand';

export interface Shortcuts {
  /** The id of our entry in the context menu. */
  menu: string;
  grantCapture: (tabId: number) => Promise<void>;
  /** Opens the card for the item under the pointer or in focus; rejects on a page without items. */
  openHere: (tabId: number) => Promise<unknown>;
  byHand: (tabId: number | null) => Promise<void>;
}

export async function menuChosen(entry: string | number, tabId: number | undefined, ways: Shortcuts): Promise<void> {
  if (entry === ways.menu && tabId !== undefined) await openIn(tabId, ways);
}

export async function keyPressed(command: string, tabId: number | undefined, ways: Shortcuts): Promise<void> {
  if (command === ASSESS && tabId !== undefined) await openIn(tabId, ways);
  // On any page, and on none that can be read: the form is filled in by hand.
  if (command === BY_HAND) await ways.byHand(tabId ?? null);
}

async function openIn(tabId: number, { grantCapture, openHere }: Shortcuts): Promise<void> {
  await grantCapture(tabId);
  // A page without our content script has no items; there is nothing to say there.
  await openHere(tabId).catch(() => undefined);
}
