/**
 * Inserts text in YouTube's boxes. They are plain editable elements that the browser itself edits. Each page has one
 * channel's thread.
 */
import type { Insertion } from '../../domain/insertion';
import type { ItemRef } from '../../domain/item';
import { isSameItem } from '../../domain/same-item';
import type { InsertEnv } from '../contract';
import { insertAtCursor, type Answers, type WritingBox } from '../dom/insert-text';
import { isShown } from '../dom/menu';
import { itemAt } from './items';
import { replyButton } from './reply-button';
import { comments, replyPlace } from './selectors';
import { boxes, editable } from './sending';

export const insertText = (root: Document, text: string, env: InsertEnv): Promise<Insertion> =>
  insertAtCursor(
    { boxes: () => boxesIn(root), replyOpener: ({ element }) => replyButton(element), forLines: 'typed' },
    text,
    env,
  );

/** New posts are written on pages that the adapter does not read. */
const boxesIn = (root: Document): WritingBox[] =>
  [...root.querySelectorAll(boxes)].flatMap((holder) => {
    const box = holder.querySelector<HTMLElement>(editable);
    return box === null || !isShown(box)
      ? []
      : { box, item: null, isThreads: true, answers: (ref) => answers(root, box, ref), isNewPost: false };
  });

/** A reply's box is in the comment's element, in a place of its own. The box that edits the comment is beside it. */
function answers(root: Document, box: Element, ref: ItemRef): Answers {
  const comment = box.closest(replyPlace)?.closest(comments);
  const item = comment === null || comment === undefined ? undefined : itemAt(root, comment);
  return item !== undefined && isSameItem(item.ref, ref) ? 'yes' : 'no';
}
