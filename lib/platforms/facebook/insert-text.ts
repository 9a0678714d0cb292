/**
 * Inserts text in Facebook's boxes. They are Lexical editors: a paste is one undo step, and typing works as in any
 * browser.
 */
import type { Insertion } from '../../domain/insertion';
import type { InsertEnv } from '../contract';
import { insertAtCursor, type WritingBox } from '../dom/insert-text';
import { isShown } from '../dom/menu';
import { itemAround } from './items';
import { replyOpener } from './reply-button';
import { composer } from './selectors';
import { writesInPagesThread } from './sending';
import { answersOf, isNewPost } from './whose-box';

export const insertText = (root: Document, text: string, env: InsertEnv): Promise<Insertion> =>
  insertAtCursor({ boxes: () => boxesIn(root), replyOpener, forLines: 'pasted' }, text, env);

const boxesIn = (root: Document): WritingBox[] =>
  [...root.querySelectorAll<HTMLElement>(composer.selector)].filter(isShown).map((box) => {
    const item = itemAround(root, box) ?? null;
    const isThreads = item !== null || writesInPagesThread(box);
    return { box, item, isThreads, answers: (ref) => answersOf(root, box, ref), isNewPost: isNewPost(box, item) };
  });
