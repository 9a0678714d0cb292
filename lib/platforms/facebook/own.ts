/** Looking inside an item without looking into the items that stand inside it. */

const isItem = (element: Element): boolean =>
  element.getAttribute('role') === 'article' || element.hasAttribute('aria-posinset');

/**
 * True when no other item stands between `element` and `owner`. Asked of every link of a thread: by attributes, for a
 * selector that is matched all the way up takes several times as long.
 */
export function isOwn(owner: Element, element: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== owner; at = at.parentElement)
    if (isItem(at)) return !owner.contains(at);
  return true;
}

export function ownAll(owner: Element, selector: string): Element[] {
  return [...owner.querySelectorAll(selector)].filter((element) => isOwn(owner, element));
}

export function ownFirst(owner: Element, selector: string): Element | undefined {
  const first = owner.querySelector(selector);
  if (first === null) return undefined;
  return isOwn(owner, first) ? first : ownAll(owner, selector)[0];
}
