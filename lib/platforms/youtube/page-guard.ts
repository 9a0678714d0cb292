/** What is read of an official's own presses on YouTube, and of the lists that items stand in. */
import type { ListState, PageGuard } from '../parts';
import { readPress } from './native-press';
import { sortingOf } from './neighbours';
import { pageSubject } from './pages';
import { questionDialogs } from './selectors';

/** One list a page. Studio draws only the comments in view, and filters them in ways of its own. */
const listState: ListState = (root) => {
  const address = root.URL.replace(/#.*$/u, '');
  const state = pageSubject(new URL(root.URL)) === null ? null : `${address} ${sortingOf(root) ?? ''}`;
  return () => state;
};

export const pageGuard: PageGuard = { readPress, dialogs: questionDialogs, listState };
