/** How the comments of a post are sorted. By default Facebook shows a selection. */
import { readText } from '../dom/read-text';
import { menuButton } from './selectors';

/** The button that sorts the comments has words; the button of a post's own menu is an image. */
export function sortButtonOf(unit: Element): Element | undefined {
  return [...unit.querySelectorAll(menuButton.selector)].find(
    (button) => button.closest('[role="article"]:not([aria-posinset]), form') === null && readText(button) !== '',
  );
}

/** The label of the sort button, in the page's language. Null when the unit has no such button. */
export const sortOrderOf = (unit: Element | null): string | null => {
  const button = unit === null ? undefined : sortButtonOf(unit);
  return button === undefined ? null : readText(button).replace(/\s+/gu, ' ').trim().slice(0, 200) || null;
};
