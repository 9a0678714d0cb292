/** Whether a covered item really is invisible, by its computed style. Checked before and after every frame. */
import { elementsOf } from '../rendered/elements-of';
import { menuAttribute, othersAttribute } from './covered-css';

/** Whether part of it is in the window, where a frame would show it. */
export function isInWindow(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return right > left && bottom > top && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}

/**
 * True if every element of it, including those in shadow roots, is hidden. Open parts inside it (other people's items,
 * its menu) do not count as its own.
 */
export function isHidden(element: Element): boolean {
  for (const each of elementsOf(element, isOpen)) {
    const { visibility, display } = getComputedStyle(each);
    if (visibility === 'visible' && display !== 'none') return false;
  }
  return true;
}

const isOpen = (element: Element): boolean =>
  element.hasAttribute(othersAttribute) || element.hasAttribute(menuAttribute);
