/** Headings in a post's unit: whose part of the unit something stands in. */
import { readText } from '../dom/read-text';
import { queryOwnAll } from './scoped-query';

const heading = ':is(h2, h3, h4, h5), [data-ad-rendering-role="profile_name"]';

/** The outermost ones, in document order. */
export function headingsOf(unit: Element): Element[] {
  const all = queryOwnAll(unit, heading);
  return all.filter((each) => !all.some((other) => other !== each && other.contains(each)));
}

/** The element that the unit says it is labelled by, where it stands in the unit itself. */
export function labelOf(unit: Element): Element | null {
  const id = unit.getAttribute('aria-labelledby');
  const label = id === null || id === '' ? null : unit.ownerDocument.getElementById(id);
  return label !== null && unit.contains(label) ? label : null;
}

/** A heading that begins with other words than a name does not say who wrote, whatever it links to. */
export const beginsWith = (heading: Element, link: Element): boolean => readText(heading).startsWith(readText(link));

const isSame = (one: Element, other: Element): boolean => one.contains(other) || other.contains(one);

/** The unit's own heading: what it is labelled by, else the first. */
export function ownHeading(unit: Element, headings: Element[]): Element | undefined {
  const label = labelOf(unit);
  return label === null ? headings[0] : headings.find((each) => isSame(each, label));
}

/** True where the nearest heading around the element is another's than the unit's: a post that is shared in it. */
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
