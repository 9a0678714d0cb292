/** A name for an element during this page view. It proves nothing about which item the element shows; ids do. */

const names = new WeakMap<Element, string>();
let next = 1;

/** @example handleOf(article, 'f') // 'f12', the same again for the same element */
export function handleOf(element: Element, prefix: string): string {
  const known = names.get(element);
  if (known !== undefined) return known;
  const name = `${prefix}${next}`;
  next += 1;
  names.set(element, name);
  return name;
}
