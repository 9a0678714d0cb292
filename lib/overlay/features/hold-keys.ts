/**
 * From the press until the card has the focus, keys are taken from the page and kept in order for the card: on a
 * platform's page they would be shortcuts.
 *
 * Why a kept key may count as the official's own, although the card cannot see that it was: it is taken here from a
 * trusted event only, in our own world of the page, and it reaches the card by way of the background, which accepts it
 * from our content script in that tab for the card that is open there. The page's scripts can neither make a trusted
 * event nor send that message. Whoever has broken into the page's process could, and could press the platform's own
 * buttons just as well; what a key can begin on the card is saved first and waits out Ångra.
 */
import { isKept, isTaken, MOST_KEPT } from '../../card-opening/first-keys';
import { takeFirst } from '../guards/first-in-line';

/** Whatever becomes of the opening, the page has its keys again after so many milliseconds. */
const LONGEST_HOLD = 15_000;

const KEY_EVENTS = new Set(['keydown', 'keypress', 'keyup']);

export interface Hold {
  /** Gives the page its keys back. @returns what was kept, in order */
  release(): string[];
}

/** @param onEscape Escape while the keys are held: the official has changed their mind */
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
 * When the card is put away by a key, that key comes up on the page, which may shut a dialog of its own for it. A key
 * that comes up before any has gone down on the page was pressed in the card: it is taken, once.
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
