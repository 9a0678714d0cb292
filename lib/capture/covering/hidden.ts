/** Whether a covered item really is invisible, as the browser computes it: asked before and after every frame. */
import { elementsOf } from '../rendered/elements-of';
import { menuAttribute, othersAttribute } from './covered-css';

/** Part of it stands in the window, so a frame would show it. */
export function isInWindow(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return right > left && bottom > top && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}

/**
 * Nothing of its own is painted: every element of it, those in shadow roots too, is hidden. What
 * is open inside it (others' items, its menu) is not its own.
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
