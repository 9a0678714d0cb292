/** The buttons that open more replies of a comment, or more comments of a post, in whatever language. */
import { commentIdentity } from './comment-identity';
import { onlyNumber } from './counts';
import { readText } from '../dom/read-text';
import { whatItDoes } from './opening-words';

/** What holds more than one comment's own. */
const LARGER = [
  '[aria-posinset], [role="feed"], [role="dialog"], [role="main"], [role="complementary"]',
  '[data-visualcompletion="ignore-dynamic"], body',
].join(', ');

/**
 * Where the replies of a comment stand: the largest box around it that
 * holds no other thread, no box to sort and no unit.
 *
 * @param belongs which comments may stand in it; left out: those of the same thread
 */
export function threadBox(article: Element, belongs: (article: Element) => boolean = sameThreadAs(article)): Element {
  let box: Element = article;
  for (let parent = box.parentElement; parent !== null; parent = parent.parentElement) {
    if (parent.matches(LARGER)) break;
    const holdsOther = [...parent.querySelectorAll('[role="article"]')].some(
      (other) => commentIdentity(other) !== undefined && !belongs(other),
    );
    if (holdsOther || parent.querySelector('[role="toolbar"], [data-ad-rendering-role]') !== null) break;
    if (
      [...parent.querySelectorAll('[aria-haspopup="menu"]')].some((menu) => menu.closest('[role="article"]') === null)
    )
      break;
    box = parent;
  }
  return box;
}

function sameThreadAs(article: Element): (other: Element) => boolean {
  const threadOf = (element: Element): string | null => {
    const identity = commentIdentity(element);
    return identity?.parentId ?? identity?.id ?? null;
  };
  const own = threadOf(article);
  return (other) => threadOf(other) === own;
}

/** Buttons with words between the items; boxes to write in, menus, the buttons of an item and what acts are none. */
export function expandersIn(box: Element): Element[] {
  return [...box.querySelectorAll('[role="button"]')].filter((button) => {
    const article = button.closest('[role="article"]');
    const isBetween = article === null || (article.contains(box) && article !== box);
    return (
      isBetween &&
      !button.hasAttribute('aria-haspopup') &&
      button.getAttribute('aria-hidden') !== 'true' &&
      button.getAttribute('tabindex') !== '-1' &&
      button.closest('form, [role="toolbar"], [aria-hidden="true"], ul ul') === null &&
      button.querySelector('[role="textbox"]') === null &&
      readText(button) !== '' &&
      whatItDoes(button) !== 'acts'
    );
  });
}

/** The buttons that open replies of this comment: they stand after it, while the post's own buttons stand before. */
export function replyExpanders(article: Element): Element[] {
  return expandersIn(threadBox(article)).filter((button) => isAfter(article, button));
}

export function isAfter(first: Element, second: Element): boolean {
  const place = first.compareDocumentPosition(second);
  return (place & 4) !== 0 && (place & 16) === 0;
}

/** How many replies an expander speaks of, where it names one number. */
export function spokenOf(expanders: Element[]): number | null {
  const numbers = expanders.map((button) => onlyNumber(readText(button))).filter((number) => number !== null);
  return numbers.length === 0 ? null : Math.max(...numbers);
}
