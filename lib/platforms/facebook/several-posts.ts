/** Whether a unit holds several posts instead of one. */
import { beginsWith, headingsOf, ownHeading } from './headings';
import { queryOwnAll } from './scoped-query';
import { menuButton } from './selectors';
import { postTextRoots } from './text-roots';

/**
 * '2 friends wrote on your timeline' (seen 2024): each post has its heading and its own menu, besides the unit's. Such
 * a unit is no item: its heading is not who wrote, its menu is not the posts'. A post that shares one has one heading
 * and one menu more; one over which others are named that shared it too (seen 2022) has words of its own below a
 * heading that begins with its writer.
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

/** The nearest around the menu that holds a heading holds this one and no other. */
function isBeside(menu: Element, wanted: Element, unit: Element, headings: Element[]): boolean {
  for (let node = menu.parentElement; node !== null && node !== unit; node = node.parentElement) {
    const around = node;
    const inside = headings.filter((each) => around.contains(each));
    if (inside.length > 0) return inside.length === 1 && inside[0] === wanted;
  }
  return false;
}
