/** Looking inside an item without looking into the items that stand inside it. */

const item = '[role="article"], [aria-posinset]';

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

/** In document order. A post may hold a thousand comments: what stands in them is passed by, not found and put away. */
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

/** The next in document order that stands in no item inside `owner`. Without recursion: a page may be of any depth. */
function nextOwn(owner: Element, from: Element): Element | null {
  let next = from.firstElementChild ?? after(owner, from);
  while (next !== null && isItem(next)) next = after(owner, next);
  return next;
}

/** Past `from` and all that it holds. */
function after(owner: Element, from: Element): Element | null {
  for (let at: Element | null = from; at !== null && at !== owner; at = at.parentElement)
    if (at.nextElementSibling !== null) return at.nextElementSibling;
  return null;
}
