/**
 * While an item is captured the card loses the keys: buttons of the page are pressed, which gives them the focus, and
 * what is ours is hidden for a picture. Whoever pressed in the card has not left it. So Escape still closes it, as its
 * button says, instead of shutting a layer of the page's with the item in it; and the card gets the focus back.
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

/** Whether an item is being captured now, or a picture of it taken. */
export const isCardFocusHeld = (): boolean => the.users > 0;

/** @returns ends it; what is captured next to it may hold it still */
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
  // Another item's card is opened meanwhile: the keys go to it in a moment.
  whenCardChanges(() => (the.isTheirs = isCardShown()), ended.signal);
  // The card was pressed: then the page loses the focus to it.
  window.addEventListener('blur', () => (the.isTheirs ||= hasCardFocus()), { signal: ended.signal });
  const letGo = takeFirst(takerOfKeys());
  the.letGo = () => {
    letGo();
    ended.abort();
  };
}

function takerOfKeys(): Parameters<typeof takeFirst>[0] {
  /**
   * Tab went down on the page, where our presses have put the focus: whoever pressed it has not left the card by it.
   */
  let isTabOfPage = false;
  return (event) => {
    if (!event.isTrusted || !the.isTheirs || !isCardShown()) return false;
    // They have gone over to the page, or to another window.
    if (event.type === 'pointerdown') the.isTheirs = false;
    if (!(event instanceof KeyboardEvent)) return false;
    if (event.key === 'Tab') {
      // It went down in the card and comes up here: they have gone over by it.
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

/** The work goes on, as with the card's own button: how it ends is told in the list of what is under way. */
function close(): void {
  the.isTheirs = false;
  takeKeyUpOfCard();
  hideCard();
  void send('card.close', {});
}
