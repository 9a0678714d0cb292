/**
 * Between the first item of a registered thread and the arrival of what judges presses (the script `guards`), a press on
 * an entry of the platform's menus is kept from the page: it may take something away, and nobody is there yet to say.
 * The guards answer it when they come. The official is never kept from the platform for long.
 */
import { isPressKey } from '../../../lib/platforms/dom/press';
import { onceAPage } from '../../../lib/platforms/dom/once-a-page';
import { overlayText } from '../../../lib/i18n/overlay';
import { takeFirst } from '../guards/first-in-line';
import type { Session } from '../session';
import { hasArrived } from './late-feature';
import { hideNotice, showNotice } from './notice';

/** Milliseconds from the first item; what has not come then may never come. */
export const LONGEST_EARLY_HOLD = 15_000;

/** A whole press on an entry, of the page view that is open. Shared with the guards. */
const early = onceAPage('uppsiktEarlyPress', () => ({}) as { target?: Element | undefined; letGo?: () => void });

export function holdEarlyPresses(session: Session): void {
  session.onThread(() => {
    if (hasArrived('guards') || session.signal.aborted) return;
    early.letGo?.();
    const letGo = takeFirst(presses(session.platform.menuEntries));
    const over = setTimeout(() => {
      // Nobody has answered it: it has reached nothing, and that is said.
      if (early.target !== undefined) showNotice(overlayText.pressNotHeard, undefined, 'pressNotHeard');
      early.letGo?.();
    }, LONGEST_EARLY_HOLD);
    early.letGo = () => {
      clearTimeout(over);
      letGo();
      delete early.target;
      delete early.letGo;
    };
    const mine = early.letGo;
    session.signal.addEventListener('abort', () => (early.letGo === mine ? mine() : undefined));
  });
}

/**
 * From now on the guards hear presses themselves. @returns what was pressed last and kept from the page, where it stands
 * there still
 */
export function takeEarlyPress(): Element | null {
  const { target } = early;
  early.letGo?.();
  hideNotice('pressNotHeard');
  return target?.isConnected === true ? target : null;
}

const POINTER = new Set(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick']);

/** Takes all events of a press that begins on such an entry, and keeps what was pressed when it is whole. */
function presses(menuEntries: string): (event: Event) => boolean {
  let began: { entry: Element; byKey: boolean } | null = null;
  return (event) => {
    if (!event.isTrusted || !(POINTER.has(event.type) || isPressKey(event))) return false;
    const target = event.composedPath()[0];
    const entry = target instanceof Element ? target.closest(menuEntries) : null;
    const isByItself = event.type === 'click' && event instanceof MouseEvent && event.detail === 0;
    const begins = event.type === 'pointerdown' || event.type === 'keydown' || (isByItself && began?.byKey !== true);
    if (begins) began = entry === null ? null : { entry, byKey: event.type === 'keydown' };
    if (began === null) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    const isWhole = event.type === 'keydown' || (event.type === 'click' && entry === began.entry && !began.byKey);
    if (isWhole && target instanceof Element) early.target = target;
    return true;
  };
}
