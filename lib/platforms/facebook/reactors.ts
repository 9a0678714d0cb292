/**
 * Removes the names of people who reacted from an item's markup. The record holds only how many (data minimisation),
 * and the markup must not say more.
 */
import { leaveOut } from '../dom/sanitise-html';
import { afterBar, isReactionBar, isReactionButton } from './reactions';

/** @param copy a copy without a window; it is changed */
export function withoutReactors(copy: Element): void {
  for (const bar of [...copy.querySelectorAll('[role="toolbar"]')].filter(isReactionBar)) {
    for (const beside of afterBar(bar)) beside.remove();
    leaveOut(bar, 'reactors');
  }
  for (const button of [...copy.querySelectorAll('[role="button"]')].filter(isReactionButton))
    leaveOut(button, 'reactors');
}
