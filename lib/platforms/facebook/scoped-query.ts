/** Searches an item without the items nested in it. */

const item = '[role="article"], [aria-posinset]';

const isItem = (element: Element): boolean =>
  element.getAttribute('role') === 'article' || element.hasAttribute('aria-posinset');

/**
 * True when no other item is between `element` and `owner`. Called for every link of a thread, so it checks attributes:
 * matching a selector on every ancestor takes several times as long.
 */
export function isOwn(owner: Element, element: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== owner; at = at.parentElement)
    if (isItem(at)) return !owner.contains(at);
  return true;
}

/**
 * The matches in document order. A post may hold a thousand comments, so nested items are skipped instead of searched
 * and filtered.
 */
export function queryOwnAll(owner: Element, selector: string): Element[] {
  if (owner.querySelector(item) === null) return [...owner.querySelectorAll(selector)];
  const found: Element[] = [];
  for (let at = nextOwn(owner, owner); at !== null; at = nextOwn(owner, at)) if (at.matches(selector)) found.push(at);
  return found;
}

export function queryOwn(owner: Element, selector: string): Element | undefined {
  const first = owner.querySelector(selector);
  if (first === null) return undefined;
  return isOwn(owner, first) ? first : queryOwnAll(owner, selector)[0];
}

/**
 * The next element in document order that is in no item nested in `owner`. Not recursive, because a page may be nested
 * to any depth.
 */
function nextOwn(owner: Element, from: Element): Element | null {
  let next = from.firstElementChild ?? after(owner, from);
  while (next !== null && isItem(next)) next = after(owner, next);
  return next;
}

/** The next element after `from` and its descendants. */
function after(owner: Element, from: Element): Element | null {
  for (let at: Element | null = from; at !== null && at !== owner; at = at.parentElement)
    if (at.nextElementSibling !== null) return at.nextElementSibling;
  return null;
}
