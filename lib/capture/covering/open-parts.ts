/**
 * The parts of a covered item that stay visible: other people's items (comments below a post) and its own menu button.
 */
import type { FoundItem } from '../../platforms/contract';
import { menuPlace } from '../../platforms/dom/menu-place';
import { coveredAttribute, coveredSelector } from '../../platforms/dom/overlay-host';
import { menuAttribute, othersAttribute } from './covered-css';

/** Other people's items inside it now, outermost only. */
export const othersIn = (element: Element): Element[] =>
  [...element.querySelectorAll(`[${othersAttribute}]`)].filter(
    (each) => each.parentElement?.closest(`[${othersAttribute}], ${coveredSelector}`) === element,
  );

export function markOpen(element: Element, items: readonly FoundItem[]): void {
  for (const { element: inside } of items) {
    if (inside !== element && element.contains(inside))
      inside.toggleAttribute(othersAttribute, !inside.hasAttribute(coveredAttribute));
  }
  for (const menu of element.querySelectorAll(menuPlace)) {
    if (menu.closest(`[${othersAttribute}], ${coveredSelector}`) === element) menu.setAttribute(menuAttribute, '');
  }
}

/** Restores the page's own markup: the element now shows another item, or was covered by mistake. */
export function unmark(element: Element): void {
  element.removeAttribute(coveredAttribute);
  for (const name of [othersAttribute, menuAttribute])
    for (const inside of element.querySelectorAll(`[${name}]`)) inside.removeAttribute(name);
}
