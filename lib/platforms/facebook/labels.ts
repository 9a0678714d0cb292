/** Words on Facebook's page itself. Those of menus and questions are in menu-words.ts. */
import { folded } from '../dom/says-words';

export { folded };

/** Prefixes before the name in a comment box. English confirmed 2025-12, Swedish not. */
export const composerPrefixes = ['Comment as ', 'Answer as ', 'Reply as ', 'Kommentera som ', 'Svara som '];

/** The sorting that hides nothing. The other two show a selection. English seen, Swedish not. */
const allComments = ['All comments', 'Alla kommentarer'];

/** Compares the first line only: an entry may explain itself on a second line. */
export const isAllComments = (label: string): boolean =>
  allComments.some((words) => folded(words) === folded(label.split('\n')[0] ?? ''));
