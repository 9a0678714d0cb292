/**
 * While an item is captured the card loses the focus: buttons of the page are pressed, which focuses them, and our
 * hosts are hidden for screenshots. The official has not left the card. Escape therefore still closes the card, as its
 * button says, instead of closing a layer of the page's that contains the item, and the card gets the focus back
 * afterwards.
 */
import { send } from '../../messaging/client';
import { onceAPage } from '../../platforms/dom/once-a-page';
import { takeFirst } from '../guards/first-in-line';
import { focusCard, hasCardFocus, hideCard, isCardShown, isTakingFocus, whenCardChanges } from './card-frame';
import { takeKeyUpOfCard } from './hold-keys';

const state = onceAPage<{ users: number; isInCard: boolean; letGo?: () => void }>('uppsiktCardFocus', () => ({
  users: 0,
  isInCard: false,
}));

/** Whether an item is being captured or photographed now. */
export const isCardFocusHeld = (): boolean => state.users > 0;

/** @returns a function that ends the hold; other captures may still hold the focus */
export function holdCardFocus(): () => void {
  if (state.users === 0) begin();
  state.users += 1;
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    state.users -= 1;
    if (state.users === 0) end();
  };
}

function begin(): void {
  state.isInCard = hasCardFocus();
  const ended = new AbortController();
  // Another item's card may be opened meanwhile; the keys will go to it.
  whenCardChanges(() => (state.isInCard = isCardShown()), ended.signal);
  // The card was clicked: the page loses the focus to it.
  window.addEventListener('blur', () => (state.isInCard ||= hasCardFocus()), { signal: ended.signal });
  const letGo = takeFirst(takerOfKeys());
  state.letGo = () => {
    letGo();
    ended.abort();
  };
}

function takerOfKeys(): Parameters<typeof takeFirst>[0] {
  /** Tab was pressed on the page, where our presses have put the focus. The official has not left the card by it. */
  let isTabOfPage = false;
  return (event) => {
    if (!event.isTrusted || !state.isInCard || !isCardShown()) return false;
    // The official has moved to the page or to another window.
    if (event.type === 'pointerdown') state.isInCard = false;
    if (!(event instanceof KeyboardEvent)) return false;
    if (event.key === 'Tab') {
      // Tab went down in the card and comes up on the page: the official has moved to the page.
      if (event.type === 'keyup' && !isTabOfPage) state.isInCard = false;
      isTabOfPage = event.type === 'keydown';
    }
    if (event.type !== 'keydown' || event.key !== 'Escape' || event.isComposing) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
    return true;
  };
}

function end(): void {
  state.letGo?.();
  if (state.isInCard && isCardShown() && !hasCardFocus() && !isTakingFocus()) focusCard();
}

/** The work continues, as with the card's own close button. The list of flows under way shows the result. */
function close(): void {
  state.isInCard = false;
  takeKeyUpOfCard();
  hideCard();
  void send('card.close', {});
}
