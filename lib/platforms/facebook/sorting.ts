/** How a post's list of comments is sorted: what it shows first is a selection. */
import { readText } from '../dom/read-text';
import { menuButton } from './selectors';

/** The menu of a post itself is a bare picture; that of its list has words. */
export function sortButtonOf(unit: Element): Element | undefined {
  return [...unit.querySelectorAll(menuButton.selector)].find(
    (button) => button.closest('[role="article"]:not([aria-posinset]), form') === null && readText(button) !== '',
  );
}

/** In the page's own words; null where the unit has no such button. */
export const sortOrderOf = (unit: Element | null): string | null => {
  const button = unit === null ? undefined : sortButtonOf(unit);
  return button === undefined ? null : readText(button).replace(/\s+/gu, ' ').trim().slice(0, 200) || null;
};
