/**
 * What is sent from a box as an answer to which item. A reply's box stands beside its comment and the replies to it,
 * the post's own beside all comments. Where one comment alone stands there the place says the same of both, and the
 * box's own words are asked; what they do not say either stays unknown.
 */
import type { ItemRef } from '../../domain/item';
import { normaliseText } from '../../domain/normalise-text';
import { isSameItem } from '../../domain/same-item';
import type { FoundItem } from '../contract';
import type { Answers } from '../dom/insert-text';
import { findItems, itemAround, itemAt } from './items';
import { commentArticle } from './selectors';

/** First words of the box's name, by language. English seen 2025, Swedish not confirmed (see facebook.design.md). */
const REPLIES = /^(svara|reply|answer)\b/u;
const COMMENTS = /^(kommentera|comment|skriv en (offentlig )?kommentar|write a (public )?comment)/u;

/** English seen, Swedish not confirmed (see facebook.design.md): where the name is another, it is no post's. */
const POSTS = /^(what.s on your mind|create a public post|vad gör du just nu|skapa ett offentligt inlägg)/u;

/** A post of one's own is written in a dialog over the page, and the box's name says so. */
export const isNewPost = (box: Element, around: FoundItem | null): boolean =>
  around === null && POSTS.test(nameOf(box));

export function answersOf(root: Document, box: Element, ref: ItemRef): Answers {
  const around = itemAround(root, box);
  // In a comment itself stands the box that changes its words.
  if (around !== undefined && around.ref.kind !== 'post') return 'no';
  const beside = commentsBeside(root, box, around?.element ?? null);
  const tops = beside.filter(({ ref }) => !beside.some((other) => other.ref.id === ref.parentId));
  const [first] = tops;
  const isOne = new Set(tops.map(({ ref }) => ref.id ?? ref.handle)).size === 1;
  if (ref.kind === 'post') {
    const post = around ?? onlyPost(root);
    if (post === undefined || !isSameItem(post.ref, ref)) return 'no';
    // A dialog over the page may send a message, share the post or write another: its box must say that it comments.
    if (around === undefined && first === undefined) return COMMENTS.test(nameOf(box)) ? 'yes' : 'no';
    const isCommentsOwn = tops.every((top) => top.ref.kind === 'comment') && (!isOne || COMMENTS.test(nameOf(box)));
    return first === undefined || isCommentsOwn ? 'yes' : 'no';
  }
  if (first === undefined || COMMENTS.test(nameOf(box))) return 'no';
  // All that stand beside it are replies to this one.
  if (tops.every((top) => top.ref.parentId !== null && top.ref.parentId === ref.id)) return 'yes';
  if (!isOne || !isSameItem(first.ref, ref)) return 'no';
  return ref.kind === 'comment' && REPLIES.test(nameOf(box)) ? 'yes' : 'perhaps';
}

/** In a dialog over the page no post stands around the box. */
function onlyPost(root: Document): FoundItem | undefined {
  const posts = findItems(root).filter(({ ref }) => ref.kind === 'post');
  return posts.every((post) => posts[0] !== undefined && isSameItem(post.ref, posts[0].ref)) ? posts[0] : undefined;
}

/** Those in the nearest part of the page that holds any. */
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
