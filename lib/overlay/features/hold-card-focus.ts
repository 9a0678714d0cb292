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

const the = onceAPage<{ users: number; isTheirs: boolean; letGo?: () => void }>('uppsiktCardFocus', () => ({
  users: 0,
  isTheirs: false,
}));

/** Whether an item is being captured or photographed now. */
export const isCardFocusHeld = (): boolean => the.users > 0;

/** @returns a function that ends the hold; other captures may still hold the focus */
export function holdCardFocus(): () => void {
  if (the.users === 0) begin();
  the.users += 1;
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    the.users -= 1;
    if (the.users === 0) end();
  };
}

function begin(): void {
  the.isTheirs = hasCardFocus();
  const ended = new AbortController();
  // Another item's card may be opened meanwhile; the keys will go to it.
  whenCardChanges(() => (the.isTheirs = isCardShown()), ended.signal);
  // The card was clicked: the page loses the focus to it.
  window.addEventListener('blur', () => (the.isTheirs ||= hasCardFocus()), { signal: ended.signal });
  const letGo = takeFirst(takerOfKeys());
  the.letGo = () => {
    letGo();
    ended.abort();
  };
}

function takerOfKeys(): Parameters<typeof takeFirst>[0] {
  /** Tab was pressed on the page, where our presses have put the focus. The official has not left the card by it. */
  let isTabOfPage = false;
  return (event) => {
    if (!event.isTrusted || !the.isTheirs || !isCardShown()) return false;
    // The official has moved to the page or to another window.
    if (event.type === 'pointerdown') the.isTheirs = false;
    if (!(event instanceof KeyboardEvent)) return false;
    if (event.key === 'Tab') {
      // Tab went down in the card and comes up on the page: the official has moved to the page.
      if (event.type === 'keyup' && !isTabOfPage) the.isTheirs = false;
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
  the.letGo?.();
  if (the.isTheirs && isCardShown() && !hasCardFocus() && !isTakingFocus()) focusCard();
}

/** The work continues, as with the card's own close button. The list of flows under way shows the result. */
function close(): void {
  the.isTheirs = false;
  takeKeyUpOfCard();
  hideCard();
  void send('card.close', {});
}
