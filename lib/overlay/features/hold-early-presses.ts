/**
 * Between the first item of a registered thread and the arrival of what judges presses (script `guards`), a press on
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
const early = onceAPage('uppsiktEarlyPress', () => ({}) as { target?: Element; letGo?: () => void });

export function holdEarlyPresses(session: Session): void {
  session.onThread(() => {
    if (hasArrived('guards')) return;
    const letGo = takeFirst(presses(session.platform.menuEntries));
    const end = (): void => {
      clearTimeout(over);
      letGo();
      delete early.target;
    };
    const over = setTimeout(() => {
      // Nobody has answered it: it has reached nothing, and that is said.
      if (early.target !== undefined) showNotice(overlayText.cardSilent, undefined, 'cardSilent');
      end();
    }, LONGEST_EARLY_HOLD);
    early.letGo = end;
    session.signal.addEventListener('abort', end);
  });
}

/**
 * From now on the guards hear presses themselves. @returns what was pressed last and kept from the page, if it stands
 * there still
 */
export function takeEarlyPress(): Element | null {
  const { target, letGo } = early;
  letGo?.();
  hideNotice('cardSilent');
  return target?.isConnected === true ? target : null;
}

/** Takes all events of a press that begins on such an entry, and keeps what was pressed when it is whole. */
function presses(menuEntries: string): (event: Event) => boolean {
  let began: Element | null = null;
  return (event) => {
    const { type } = event;
    const [target] = event.composedPath();
    const isByPointer = event instanceof MouseEvent;
    // Whoever goes on has left what was pressed: the page may show another item's menu in the same nodes.
    if (event.isTrusted && (type === 'pointerdown' || type === 'keydown')) delete early.target;
    if (!event.isTrusted || !(target instanceof Element) || !(isByPointer || isPressKey(event))) return false;
    const entry = target.closest(menuEntries);
    // A click without a pointer before it comes of an assistive tool.
    const isByItself = isByPointer && type === 'click' && event.detail === 0;
    if (isByItself || type === 'pointerdown' || type === 'keydown') began = entry;
    if (began === null) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (type === 'keydown' || (type === 'click' && entry === began)) early.target = target;
    return true;
  };
}
