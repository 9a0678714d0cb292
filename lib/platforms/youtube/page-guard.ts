/** Reads an official's own presses on YouTube, and the lists that items stand in. */
import type { ListState, PageGuard } from '../parts';
import type { FoundItem } from '../contract';
import { linesOf } from '../dom/lines-of';
import { readPress } from './native-press';
import { sortingOf } from './neighbours';
import { pageSubject } from './pages';
import { authors, firstOf, questionDialogs, texts } from './selectors';

/** Each page has one list. Studio draws only the comments in view and has filters of its own. */
const listState: ListState = (root) => {
  const address = root.URL.replace(/#.*$/u, '');
  const state = pageSubject(new URL(root.URL)) === null ? null : `${address} ${sortingOf(root) ?? ''}`;
  return () => state;
};

/** Emoji are pictures, so nothing can be said about a comment of emoji only. */
function isOneThatSaid({ element }: FoundItem, words: string[]): boolean {
  const now = [authors, texts].map((strategies) => {
    const found = firstOf(element, strategies);
    return found === undefined ? [] : (linesOf(found.element, Infinity) ?? []);
  });
  return now.every((lines) => lines.length > 0 && lines.every((line) => words.includes(line)));
}

export const pageGuard: PageGuard = { readPress, dialogs: questionDialogs, listState, isOneThatSaid };
