/**
 * What stays to be seen inside a covered item: the items of others
 * (comments below a post) and the button of its own menu.
 */
import type { FoundItem } from '../../platforms/contract';
import { menuPlace } from '../../platforms/dom/menu-place';
import { coveredAttribute, coveredSelector } from '../../platforms/dom/overlay-host';
import { menuAttribute, othersAttribute } from './covered-css';

/** Others' items that stand inside it now, outermost first. */
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

/** The element shows another item by now, or it was the wrong one: left as the page made it. */
export function unmark(element: Element): void {
  element.removeAttribute(coveredAttribute);
  for (const name of [othersAttribute, menuAttribute])
    for (const inside of element.querySelectorAll(`[${name}]`)) inside.removeAttribute(name);
}
