/** Whether each field of a comment was read, is absent or was not read. */
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
      // Every comment has an element for its text, even a comment without text. An empty element shows that there is
      // none.
      absentBy: text === undefined ? null : `${text.strategy.name}: empty`,
    },
    author: { name: name === '' ? null : name, by: author?.strategy.name ?? null },
    media: { count: mediaOf(element).length, unknown: unknownMedia(element) },
  });
}
