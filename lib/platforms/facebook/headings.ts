/** Headings in a post's unit, and which part of the unit an element belongs to. */
import { readText } from '../dom/read-text';
import { queryOwnAll } from './scoped-query';

const heading = ':is(h2, h3, h4, h5), [data-ad-rendering-role="profile_name"]';

/** The outermost headings, in document order. */
export function headingsOf(unit: Element): Element[] {
  const all = queryOwnAll(unit, heading);
  return all.filter((each) => !all.some((other) => other !== each && other.contains(each)));
}

/** The element in the unit that its `aria-labelledby` names, or null. */
export function labelOf(unit: Element): Element | null {
  const id = unit.getAttribute('aria-labelledby');
  const label = id === null || id === '' ? null : unit.ownerDocument.getElementById(id);
  return label !== null && unit.contains(label) ? label : null;
}

/**
 * Whether the heading begins with the link's name. One that begins with other words does not name the author, whatever
 * it links to.
 */
export const beginsWith = (heading: Element, link: Element): boolean => readText(heading).startsWith(readText(link));

const isSame = (one: Element, other: Element): boolean => one.contains(other) || other.contains(one);

/** The unit's own heading: its label, otherwise the first heading. */
export function ownHeading(unit: Element, headings: Element[]): Element | undefined {
  const label = labelOf(unit);
  return label === null ? headings[0] : headings.find((each) => isSame(each, label));
}

/** True when the nearest heading around the element is not the unit's own: the element is in a shared post. */
export function isUnderOther(element: Element, unit: Element): boolean {
  const headings = headingsOf(unit);
  const own = ownHeading(unit, headings);
  if (own === undefined || headings.length < 2) return false;
  for (let node: Element | null = element; node !== null && node !== unit; node = node.parentElement) {
    const around = node;
    const inside = headings.filter((each) => around.contains(each));
    if (inside.length > 0) return !inside.includes(own);
  }
  return false;
}
