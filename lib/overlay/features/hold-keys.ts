/**
 * From the press until the card has the focus, keys are kept from the page, where they would be shortcuts, and stored
 * in order for the card.
 *
 * Why a stored key may count as the official's own although the card cannot verify it: only trusted events are stored,
 * in our isolated world, and the key reaches the card through the background, which accepts it only from our content
 * script in that tab and for the card that is open there. The page's scripts can neither create a trusted event nor
 * send that message. An attacker who controls the page's process could, but could then press the platform's own buttons
 * too; and anything a key can start on the card is saved first and waits for Ångra.
 */
import { isKept, isTaken, MOST_KEPT } from '../../card-opening/first-keys';
import { takeFirst } from '../guards/first-in-line';

/** After this many milliseconds the page gets its keys back, whatever happens to the opening. */
const LONGEST_HOLD = 15_000;

const KEY_EVENTS = new Set(['keydown', 'keypress', 'keyup']);

export interface Hold {
  /** Gives the page its keys back. @returns the stored keys, in order */
  release(): string[];
}

/** @param onEscape called when Escape is pressed while keys are held: the official cancels */
export function holdKeys(onEscape: () => void): Hold {
  const kept: string[] = [];
  const letGo = takeFirst((event) => {
    if (!event.isTrusted || !KEY_EVENTS.has(event.type) || !(event instanceof KeyboardEvent) || !isTaken(event))
      return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return true;
    if (event.key === 'Escape' && !event.isComposing) onEscape();
    else if (isKept(event) && kept.length < MOST_KEPT) kept.push(event.key);
    return true;
  });
  const limit = setTimeout(letGo, LONGEST_HOLD);
  return {
    release() {
      clearTimeout(limit);
      letGo();
      return kept.splice(0);
    },
  };
}

/**
 * When a key closes the card, its keyup reaches the page, which may close a dialog of its own because of it. A keyup
 * without a preceding keydown on the page came from the card: it is kept from the page, once.
 */
export function takeKeyUpOfCard(): void {
  const letGo = takeFirst((event) => {
    if (!event.isTrusted || (event.type !== 'keyup' && event.type !== 'keydown')) return false;
    letGo();
    if (event.type === 'keydown') return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  });
}
