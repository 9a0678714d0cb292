/** Finds the buttons that open more replies of a comment or more comments of a post, in any language. */
import { commentIdentity } from './comment-identity';
import { onlyNumber } from './counts';
import { readText } from '../dom/read-text';
import { whatItDoes } from './opening-words';

/** Containers of more than one comment's thread. */
const LARGER = [
  '[aria-posinset], [role="feed"], [role="dialog"], [role="main"], [role="complementary"]',
  '[data-visualcompletion="ignore-dynamic"], body',
].join(', ');

/**
 * The box that holds the replies of a comment: the largest element around it without another thread, a sort button or a
 * unit.
 *
 * @param belongs which comments may be in it; default: those of the same thread
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

/**
 * Buttons with words between the items. Excludes comment boxes, menus, an item's own buttons, and buttons whose words
 * act.
 */
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

/** The buttons that open replies of this comment. They come after it; the post's own buttons come before. */
export function replyExpanders(article: Element): Element[] {
  return expandersIn(threadBox(article)).filter((button) => isAfter(article, button));
}

export function isAfter(first: Element, second: Element): boolean {
  const place = first.compareDocumentPosition(second);
  return (place & 4) !== 0 && (place & 16) === 0;
}

/** The highest number of replies that an expander states, or null when none states one. */
export function spokenOf(expanders: Element[]): number | null {
  const numbers = expanders.map((button) => onlyNumber(readText(button))).filter((number) => number !== null);
  return numbers.length === 0 ? null : Math.max(...numbers);
}
