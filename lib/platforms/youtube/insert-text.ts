/** YouTube's boxes: plain editable elements, which the browser itself writes in. One page has one channel's thread. */
import type { Insertion } from '../../domain/insertion';
import type { InsertEnv } from '../contract';
import { insertAtCursor, type WritingBox } from '../dom/insert-text';
import { isShown } from '../dom/menu';
import { boxes, editable } from './sending';

export const insertText = (root: Document, text: string, env: InsertEnv): Promise<Insertion> =>
  insertAtCursor(boxesIn(root), text, 'typed', env);

const boxesIn = (root: Document): WritingBox[] =>
  [...root.querySelectorAll(boxes)].flatMap((holder) => {
    const box = holder.querySelector<HTMLElement>(editable);
    return box === null || !isShown(box) ? [] : { box, item: null, isThreads: true };
  });
