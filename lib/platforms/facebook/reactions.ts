/**
 * Reads how many people reacted, never who. Unchanged 2022-2025: a comment has one button with small images and a
 * number. A post has a toolbar with one button per kind. After the toolbar is the total, or words ('NN and 12 others')
 * that name somebody.
 */
import { onlyNumber } from './counts';
import { queryOwnAll } from './scoped-query';

const reactionPicture = 'img[role="presentation"]';

export function reactionsOf(article: Element): number | null {
  const button = queryOwnAll(article, '[role="button"]').find((element) => isReactionButton(element));
  if (button === undefined) return null;
  return onlyNumber(button.textContent) ?? onlyNumber(button.getAttribute('aria-label') ?? '');
}

export function postReactionsOf(unit: Element): number | null {
  const bar = queryOwnAll(unit, '[role="toolbar"]').find(isReactionBar);
  if (bar === undefined) return null;
  // The number appears twice, once for screen readers. Other parts beside it have words without a number.
  const said = new Set(
    afterBar(bar)
      .flatMap((part) => [part, ...part.querySelectorAll('*')])
      .filter((part) => part.childElementCount === 0)
      .map((part) => part.textContent.trim())
      .filter((text) => /^\d+$/u.test(text)),
  );
  const [only] = said;
  return said.size === 1 && only !== undefined ? Number(only) : null;
}

export const isReactionBar = (toolbar: Element): boolean =>
  toolbar.querySelector(`[role="button"] ${reactionPicture}`) !== null;

export const isReactionButton = (button: Element): boolean =>
  button.querySelector(reactionPicture) !== null && button.closest('ul, [role="toolbar"]') === null;

/** The elements after the toolbar, which describe all reactions. */
export function afterBar(bar: Element): Element[] {
  const beside: Element[] = [];
  for (let part = bar.nextElementSibling; part !== null; part = part.nextElementSibling) beside.push(part);
  return beside;
}
