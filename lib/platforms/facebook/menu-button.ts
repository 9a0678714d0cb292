/** The button of an item's own menu: one, or none. */
import { queryOwnAll } from './scoped-query';
import { menuButton } from './selectors';

/**
 * Undefined where there is none or where several could be meant: then nobody presses anything. A post's unit also holds
 * the sorting menu of its thread (a menu button with words) and menus
 * of boxes to write in; an item's own menu is a bare picture.
 */
export function menuButtonOf(element: Element): Element | undefined {
  const outermost = mayBeMenuOf(element);
  if (outermost.length > 1) {
    // A shared post brings its own menu along, one heading further down.
    const inHeading = outermost.filter((button) => !isBelowSharedPost(button, element));
    return inHeading.length === 1 ? inHeading[0] : undefined;
  }
  return outermost[0];
}

/** Each button that could be that of the item's own menu. */
export function mayBeMenuOf(element: Element): Element[] {
  const buttons = queryOwnAll(element, menuButton.selector).filter(
    (button) =>
      button.closest('form') === null &&
      button.getAttribute('aria-hidden') !== 'true' &&
      !/[\p{L}\p{N}]/u.test(button.textContent),
  );
  return buttons.filter((button) => !buttons.some((other) => other !== button && other.contains(button)));
}

function isBelowSharedPost(button: Element, unit: Element): boolean {
  const labelledBy = unit.getAttribute('aria-labelledby');
  const heading = labelledBy === null ? null : unit.ownerDocument.getElementById(labelledBy);
  if (heading === null || !unit.contains(heading)) return false;
  // Climb from the button until an ancestor holds a heading: the unit's own, or that of the post within.
  for (
    let node: Element | null = button.parentElement;
    node !== null && unit.contains(node);
    node = node.parentElement
  ) {
    const headings = [...node.querySelectorAll('h2, h3, h4, h5')];
    if (headings.length > 0) return !headings.includes(heading);
  }
  return false;
}
