/** A name for an element during this page view. It proves nothing about which item the element shows; only ids do. */
import { onceAPage } from './once-a-page';

const handles = onceAPage('uppsiktHandles', () => ({ names: new WeakMap<Element, string>(), next: 1 }));

/** @example handleOf(article, 'f') // 'f12', the same again for the same element */
export function handleOf(element: Element, prefix: string): string {
  const known = handles.names.get(element);
  if (known !== undefined) return known;
  const name = `${prefix}${handles.next}`;
  handles.next += 1;
  handles.names.set(element, name);
  return name;
}
