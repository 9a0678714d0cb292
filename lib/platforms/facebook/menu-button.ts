/** The button of an item's own menu. */
import { queryOwnAll } from './scoped-query';
import { menuButton } from './selectors';

/**
 * Undefined when there is none, or when several could be meant; then nothing is pressed. A post's unit also holds the
 * sort menu of its thread (a menu button with words) and menus of comment boxes. An item's own menu button is an image
 * without words.
 */
export function menuButtonOf(element: Element): Element | undefined {
  const outermost = mayBeMenuOf(element);
  if (outermost.length > 1) {
    // A shared post has its own menu, under a heading further down.
    const inHeading = outermost.filter((button) => !isBelowSharedPost(button, element));
    return inHeading.length === 1 ? inHeading[0] : undefined;
  }
  return outermost[0];
}

/** Every button that could open the item's own menu. */
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
  // Climb from the button to the first ancestor with a heading: the unit's own, or the shared post's.
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
