/** Pinned, hidden and edited: from page data and from the comment on the page. See facebook.design.md. */
import type { FoundItem, LearntLabels } from '../contract';
import type { Sign, Signs } from '../dom/marks';
import { readText } from '../dom/read-text';
import type { DataComment } from './data-comments';
import { ownControls } from './act-happened';
import { folded } from './labels';
import { labelsOf, means } from './meaning';
import { queryOwnAll } from './scoped-query';
import { textRootsOf } from './text-of';

/**
 * @param name the author's name when it has no link. It is excluded from the search, because anybody may choose any
 * name
 */
export function signsOf(item: FoundItem, data: DataComment | undefined, name: Element | null): Signs {
  const words = textRootsOf(item);
  const inData = (says: boolean | null | undefined): Sign => ({
    says: says ?? null,
    by: 'page data',
    from: 'data',
    leansOn: 'data',
  });
  return {
    pinned: [inData(data?.pinned), drawn(saysPinned(item.element, words, name), 'words of a mark')],
    // The page shows a hidden comment fainter, with a button that shows it again.
    hidden: [inData(data?.hidden), drawn(hasWayBack(item, null) || null, 'a button that shows it again')],
    // The page shows an edit only in words that no source confirms.
    edited: [inData(data?.edited)],
  };
}

const drawn = (says: true | null, by: string): Sign => ({ says, by, from: 'page', leansOn: 'label' });

/** Guesses: we have seen no pinned comment. In Swedish the menu entry that pins has the same words. */
const PINNED = ['Fäst', 'Fäst kommentar', 'Fäst högst upp', 'Pinned', 'Pinned comment'].map(folded);

const isAmong = (parts: readonly Element[], element: Element): boolean => parts.some((part) => part.contains(element));

/**
 * Looks for the words of the mark in an element of their own, in no button and no link, outside the comment's text.
 * Null when the text was not found, because the words may be that text.
 */
function saysPinned(article: Element, words: readonly Element[], name: Element | null): true | null {
  if (words.length === 0) return null;
  const apart = name === null ? words : [...words, name];
  const isMark = (element: Element): boolean =>
    element.childElementCount === 0 &&
    PINNED.includes(folded(readText(element))) &&
    !isAmong(apart, element) &&
    element.closest('a, button, form, [role="button"], [role="menuitem"], [aria-hidden="true"]') === null;
  return queryOwnAll(article, 'span, div').some(isMark) ? true : null;
}

/** A covered image or a folded text also has a button with this word. In a menu the word is unambiguous. */
const MAY_SHOW_ANYTHING = ['Visa'].map(folded);

/** Whether the item has a button that shows it again. Buttons in its text do not count. */
export function hasWayBack(item: FoundItem, learnt: LearntLabels | null): boolean {
  const words = textRootsOf(item);
  const showsIt = (label: string): boolean =>
    !MAY_SHOW_ANYTHING.includes(folded(label)) && means(label, 'unhide', learnt, null) !== null;
  return ownControls(item.element).some((control) => !isAmong(words, control) && labelsOf(control).some(showsIt));
}
