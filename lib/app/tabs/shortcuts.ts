/**
 * Two more ways to open a card: the context menu and the keyboard. The behaviour is in lib/capture/shortcuts.ts. Wiring
 * only.
 */
import { browser } from '../../browser';
import { keyPressed, menuChosen, type Shortcuts } from '../../capture/shortcuts';
import { ask } from '../../messaging/page-commander';
import { grantCapture } from '../capture/capture-permission';
import { MENU, putMenu } from './context-menu';
import { openByHand } from '../handlers/by-hand';

const ways: Shortcuts = {
  menu: MENU,
  grantCapture,
  openHere: (tabId) => ask(tabId, 'card.open-here', {}, 5_000),
  byHand: openByHand,
};

export function registerShortcuts(): void {
  browser.runtime.onInstalled.addListener(() => {
    void putMenu();
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => void menuChosen(menuItemId, tab?.id, ways));
  browser.commands.onCommand.addListener((name, tab) => void keyPressed(name, tab?.id, ways));
}
