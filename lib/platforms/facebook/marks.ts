/** Pinned, hidden, edited: what the page's data says, and what the comment itself carries. See facebook.design.md. */
import type { FoundItem, LearntLabels } from '../contract';
import type { Sign, Signs } from '../dom/marks';
import { readText } from '../dom/read-text';
import type { DataComment } from './data-comments';
import { ownControls } from './act-happened';
import { folded } from './labels';
import { labelsOf, means } from './meaning';
import { queryOwnAll } from './scoped-query';
import { textRootsOf } from './text-of';

/** @param name where the name of who wrote it is drawn without a link: anybody may be called anything */
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
    // On the page a hidden comment is fainter, and carries what shows it again.
    hidden: [inData(data?.hidden), drawn(hasWayBack(item, null) || null, 'a button that shows it again')],
    // On the page it stands only in words that no source confirms.
    edited: [inData(data?.edited)],
  };
}

const drawn = (says: true | null, by: string): Sign => ({ says, by, from: 'page', leansOn: 'label' });

/** Guesses: nobody has shown a pinned comment. In Swedish the same words are those of the menu entry that pins. */
const PINNED = ['Fäst', 'Fäst kommentar', 'Fäst högst upp', 'Pinned', 'Pinned comment'].map(folded);

const isAmong = (parts: readonly Element[], element: Element): boolean => parts.some((part) => part.contains(element));

/**
 * Words by themselves, on no button and no link, beside the words of the comment. Where these were not found, what
 * stands there may be what was written.
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

/** A covered picture or a folded text has a button with this word too; in a menu it is plain enough. */
const MAY_SHOW_ANYTHING = ['Visa'].map(folded);

/** Whether the item itself, besides what was written in it, has a button that shows it again. */
export function hasWayBack(item: FoundItem, learnt: LearntLabels | null): boolean {
  const words = textRootsOf(item);
  const showsIt = (label: string): boolean =>
    !MAY_SHOW_ANYTHING.includes(folded(label)) && means(label, 'unhide', learnt, null) !== null;
  return ownControls(item.element).some((control) => !isAmong(words, control) && labelsOf(control).some(showsIt));
}
