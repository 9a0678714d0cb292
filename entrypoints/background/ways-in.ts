/** Two more ways to a card than the button on the item: the context menu and the keyboard. Both are the official's own acts, so both arm the tab for a screenshot. */
import { browser } from '../../lib/browser';
import { ask } from '../../lib/messaging/page-commander';
import { pageMatches } from '../../lib/platforms/manifests';
import { arm } from './armed-tabs';
import { openByHand } from './handlers/hand';

const MENU = 'save-evidence';
/** Named in wxt.config.ts. */
const COMMAND = 'assess-item';
const BY_HAND = 'evidence-by-hand';

export function offerWaysIn(): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({ id: MENU, title: 'Spara bevis för det här inlägget', contexts: ['page', 'selection', 'link', 'image', 'video', 'audio'], documentUrlPatterns: pageMatches() });
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU && tab?.id !== undefined) void openIn(tab.id);
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === COMMAND && tab?.id !== undefined) void openIn(tab.id);
    if (name === BY_HAND) void openByHand(tab?.id ?? null);
  });
}

async function openIn(tabId: number): Promise<void> {
  // Before the card opens: it says what the next picture will be.
  await arm(tabId);
  // A page without our content script has no items; there is nothing to say there.
  await ask(tabId, 'card.open-here', {}, 5_000).catch(() => undefined);
}
