/**
 * While an item is captured the card loses the keys: buttons of the page are pressed, which gives them the focus, and what
 * is ours is hidden for a picture. Whoever pressed in the card has not left it. So Escape still closes it, as its button
 * says, instead of shutting a layer of the page's with the item in it; and the card gets the focus back.
 */
import { send } from '../../../lib/messaging/client';
import { onceAPage } from '../../../lib/platforms/dom/once-a-page';
import { takeFirst } from '../../guards/first-in-line';
import { focusCard, hasCardFocus, hideCard, isCardShown } from './card-frame';
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
  the.letGo = takeFirst((event) => {
    if (!event.isTrusted || !the.isTheirs || !isCardShown()) return false;
    // They have gone over to the page, or to another window.
    if (event.type === 'pointerdown') the.isTheirs = false;
    if (event.type !== 'keydown' || !(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.isComposing)
      return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
    return true;
  });
}

function end(): void {
  the.letGo?.();
  if (the.isTheirs && isCardShown() && !hasCardFocus()) focusCard();
}

/** The work goes on, as with the card's own button: how it ends is told in the list of what is under way. */
function close(): void {
  the.isTheirs = false;
  takeKeyUpOfCard();
  hideCard();
  void send('card.close', {});
}
