/**
 * Two more ways to a card than the button on the item: the context menu and the
 * keyboard. What they do is in lib/capture/ways-in.ts. Wiring only.
 */
import { browser } from '../../browser';
import { keyPressed, menuChosen, type WaysIn } from '../../capture/ways-in';
import { ask } from '../../messaging/page-commander';
import { arm } from '../capture/capture-permission';
import { MENU, putMenu } from './context-menu';
import { openByHand } from '../handlers/hand';

const ways: WaysIn = {
  menu: MENU,
  arm,
  openHere: (tabId) => ask(tabId, 'card.open-here', {}, 5_000),
  byHand: openByHand,
};

export function offerWaysIn(): void {
  browser.runtime.onInstalled.addListener(() => {
    void putMenu();
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => void menuChosen(menuItemId, tab?.id, ways));
  browser.commands.onCommand.addListener((name, tab) => void keyPressed(name, tab?.id, ways));
}
