/**
 * Which item a text sent from a box would answer. A reply's box is beside its comment and the replies to it; the post's
 * own box is beside all comments. With a single comment both places look the same, and the box's label decides. If the
 * label does not say, the answer is unknown.
 */
import type { ItemRef } from '../../domain/item';
import { normaliseText } from '../../domain/normalise-text';
import { isSameItem } from '../../domain/same-item';
import type { FoundItem } from '../contract';
import type { Answers } from '../dom/insert-text';
import { findItems, itemAround, itemAt } from './items';
import { commentArticle } from './selectors';

/** First words of the box's label. English seen 2025, Swedish not confirmed (see facebook.design.md). */
const REPLIES = /^(svara|reply|answer)\b/u;
const COMMENTS = /^(kommentera|comment|skriv en (offentlig )?kommentar|write a (public )?comment)/u;

/**
 * English seen, Swedish not confirmed (see facebook.design.md). A box with any other label does not count as one for a
 * new post.
 */
const POSTS = /^(what.s on your mind|create a public post|vad gör du just nu|skapa ett offentligt inlägg)/u;

/** Whether the box writes a new post. That box is in a dialog over the page, and its label says so. */
export const isNewPost = (box: Element, around: FoundItem | null): boolean =>
  around === null && POSTS.test(nameOf(box));

export function answersOf(root: Document, box: Element, ref: ItemRef): Answers {
  const around = itemAround(root, box);
  // A box inside a comment edits that comment.
  if (around !== undefined && around.ref.kind !== 'post') return 'no';
  const beside = commentsBeside(root, box, around?.element ?? null);
  const tops = beside.filter(({ ref }) => !beside.some((other) => other.ref.id === ref.parentId));
  const [first] = tops;
  const isOne = new Set(tops.map(({ ref }) => ref.id ?? ref.handle)).size === 1;
  if (ref.kind === 'post') {
    const post = around ?? onlyPost(root);
    if (post === undefined || !isSameItem(post.ref, ref)) return 'no';
    // A dialog over the page may also send a message, share the post or write a new one, so its label must say that it
    // comments.
    if (around === undefined && first === undefined) return COMMENTS.test(nameOf(box)) ? 'yes' : 'no';
    const isCommentsOwn = tops.every((top) => top.ref.kind === 'comment') && (!isOne || COMMENTS.test(nameOf(box)));
    return first === undefined || isCommentsOwn ? 'yes' : 'no';
  }
  if (first === undefined || COMMENTS.test(nameOf(box))) return 'no';
  // All comments beside it are replies to this item.
  if (tops.every((top) => top.ref.parentId !== null && top.ref.parentId === ref.id)) return 'yes';
  if (!isOne || !isSameItem(first.ref, ref)) return 'no';
  return ref.kind === 'comment' && REPLIES.test(nameOf(box)) ? 'yes' : 'perhaps';
}

/** The page's only post. A box in a dialog over the page is inside no post. */
function onlyPost(root: Document): FoundItem | undefined {
  const posts = findItems(root).filter(({ ref }) => ref.kind === 'post');
  return posts.every((post) => posts[0] !== undefined && isSameItem(post.ref, posts[0].ref)) ? posts[0] : undefined;
}

/** The comments in the nearest ancestor of the box that holds any. */
function commentsBeside(root: Document, box: Element, end: Element | null): FoundItem[] {
  for (let at = box.parentElement; at !== null; at = at.parentElement) {
    const comments = [...at.querySelectorAll(commentArticle.selector)]
      .flatMap((article) => itemAt(root, article) ?? [])
      .filter(({ ref }) => ref.kind !== 'post');
    if (comments.length > 0 || at === end || at.matches('[role="dialog"]')) return comments;
  }
  return [];
}

const nameOf = (box: Element): string =>
  normaliseText(box.getAttribute('aria-label') ?? box.getAttribute('aria-placeholder') ?? '').toLocaleLowerCase('sv');
