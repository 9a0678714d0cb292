/** How many items of a page could not be read. Numbers only, nothing of what anybody wrote. */
import type { ReadingEnds } from '../../domain/item';
import type { FoundItem } from '../contract';
import { endsOfItem } from './ends';
import { readPageData } from './page-data';
import { mediaOf } from './parts-of-text';
import { postIdentity } from './post-unit';
import { textField } from './text-field';
import { commentWrittenBy, postWrittenBy } from './written-by';

export function unreadAmong(root: Document, items: FoundItem[]): Record<keyof ReadingEnds, number> {
  const ends = items.map((item) => endsNow(root, item));
  const unread = (field: keyof ReadingEnds): number => ends.filter((end) => end[field].kind === 'not-read').length;
  return { text: unread('text'), author: unread('author'), media: unread('media') };
}

/** The same result as `read`, without the rest of a record: a page may hold a thousand items. */
function endsNow(root: Document, item: FoundItem): ReadingEnds {
  const data = readPageData(root);
  const isPost = item.ref.kind === 'post';
  const comment = isPost || item.ref.id === null ? undefined : data.comments.get(item.ref.id);
  const inData = isPost ? postIdentity(item.element, data).story?.text : comment?.text;
  const text = textField(item, { text: inData ?? null, translated: comment?.translated ?? null });
  const by = isPost ? postWrittenBy(item.element) : commentWrittenBy(item.element);
  return endsOfItem(item, {
    text,
    author: { name: by.name ?? comment?.authorName ?? null, by: by.strategy },
    media: mediaOf(item),
    name: by.drawn ?? null,
  });
}
