/** Whether a unit holds several posts instead of one. */
import { beginsWith, headingsOf, ownHeading } from './headings';
import { queryOwnAll } from './scoped-query';
import { menuButton } from './selectors';
import { postTextRoots } from './text-roots';

/**
 * For units such as '2 friends wrote on your timeline' (seen 2024). Each post in it has a heading and a menu besides
 * the unit's. Such a unit is no item: its heading names no author, and its menu is not a post's. Two other units look
 * similar. A post that shares one has only one more heading and menu. A post with a banner of others who shared it
 * (seen 2022) has its own text, and its heading begins with its author.
 */
export function holdsSeveralPosts(unit: Element): boolean {
  const headings = headingsOf(unit);
  if (headings.length < 2) return false;
  const own = ownHeading(unit, headings);
  const menus = queryOwnAll(unit, menuButton.selector).filter((button) => !/[\p{L}\p{N}]/u.test(button.textContent));
  const withMenu = headings.filter(
    (each) => each !== own && menus.some((menu) => isBeside(menu, each, unit, headings)),
  );
  if (withMenu.length < 2) return false;
  const link = own?.querySelector('a[href]') ?? null;
  return own === undefined || link === null || !beginsWith(own, link) || postTextRoots(unit).length === 0;
}

/** Whether the nearest ancestor of the menu with a heading holds this heading and no other. */
function isBeside(menu: Element, wanted: Element, unit: Element, headings: Element[]): boolean {
  for (let node = menu.parentElement; node !== null && node !== unit; node = node.parentElement) {
    const around = node;
    const inside = headings.filter((each) => around.contains(each));
    if (inside.length > 0) return inside.length === 1 && inside[0] === wanted;
  }
  return false;
}
