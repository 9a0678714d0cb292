/** How the fields of a comment ended. */
import type { ReadingEnds } from '../../domain/item';
import { readText, readWords } from '../dom/read-text';
import { endsOf } from '../dom/reading-ends';
import { mediaOf, unknownMedia } from './media';
import { holdsTwo } from './items';
import { authors, firstOf, texts } from './selectors';

export function endsOfComment(element: Element): ReadingEnds {
  const isOne = !holdsTwo(element);
  const text = isOne ? firstOf(element, texts) : undefined;
  const author = isOne ? firstOf(element, authors) : undefined;
  const name = author === undefined ? '' : readText(author.element);
  return endsOf({
    text: {
      raw: text === undefined ? '' : readWords(text.element),
      by: text?.strategy.name ?? null,
      // Every comment has a place for its words, also one that has none: an empty place shows that.
      absentBy: text === undefined ? null : `${text.strategy.name}: empty`,
    },
    author: { name: name === '' ? null : name, by: author?.strategy.name ?? null },
    media: { count: mediaOf(element).length, unknown: unknownMedia(element) },
  });
}
