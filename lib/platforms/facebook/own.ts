/** Looking inside an item without looking into the items that stand inside it. */

const item = '[role="article"], [aria-posinset]';

/** True when no other item stands between `element` and `owner`. */
export function isOwn(owner: Element, element: Element): boolean {
  const nearest = element.closest(item);
  return nearest === null || nearest === owner || !owner.contains(nearest);
}

export function ownAll(owner: Element, selector: string): Element[] {
  return [...owner.querySelectorAll(selector)].filter((element) => isOwn(owner, element));
}

export function ownFirst(owner: Element, selector: string): Element | undefined {
  const first = owner.querySelector(selector);
  if (first === null) return undefined;
  return isOwn(owner, first) ? first : ownAll(owner, selector)[0];
}
