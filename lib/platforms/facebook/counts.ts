/** Counts beside an item. Null when the page shows none, or shows it in words. */
import { isOwn } from './scoped-query';
import { describing, postTextRoots } from './text-roots';

/**
 * The number, if the text has exactly one: '3', '1 reaction; see who…'. Null for '1,2 tn' and 'NN replied · 3 h · 2
 * replies'.
 */
export function onlyNumber(text: string): number | null {
  const numbers = text.match(/\d[\d.,\s\u00a0]*/gu) ?? [];
  const [only] = numbers;
  return numbers.length === 1 && only !== undefined && /^\d+$/.test(only.trim()) ? Number(only.trim()) : null;
}

/**
 * The number of comments that the post states. Among the parts that describe the unit: the button, otherwise the only
 * short line with a number.
 */
export function commentCountOf(unit: Element): number | null {
  const parts = describing(unit).filter((element) => isOwn(unit, element));
  const button = parts.find((element) => element.matches('[role="button"]'));
  if (button !== undefined) return onlyNumber(button.textContent);
  const texts = postTextRoots(unit);
  const lines = parts.filter(
    (part) =>
      !texts.some((text) => text === part || part.contains(text)) &&
      !part.matches('a, a *') &&
      part.querySelector('a[href], img') === null &&
      part.textContent.length <= 40,
  );
  const numbers = lines.map((part) => onlyNumber(part.textContent)).filter((number) => number !== null);
  const [only] = numbers;
  return numbers.length === 1 && only !== undefined ? only : null;
}
