/**
 * Finds the comments of a post, the replies of a comment, and the replies of a reply (Facebook nests twice). Copies of
 * one id count once.
 */
import type { FoundItem } from '../contract';
import { expandersIn, isAfter, replyExpanders, threadBox } from './expanders';
import { findItems } from './items';
import { readPageData } from './page-data';

/** A reply and the id of the item that it answers, as far as the page tells. */
export interface Reply {
  item: FoundItem;
  answers: string | null;
}

export function repliesOf(root: Document, item: FoundItem): Reply[] {
  const comments = findItems(root).filter(({ ref }) => ref.kind !== 'post');
  const around =
    item.ref.kind === 'post'
      ? comments.filter(({ element }) => item.element !== element && item.element.contains(element))
      : threadAround(item, comments);
  const all = uniqueById(withAnswers(root, around));
  if (item.ref.kind === 'reply') return below(item.ref.id, all);
  return all.filter((reply) => reply.item.ref.id !== item.ref.id);
}

/**
 * Buttons that may show more comments or replies. A post's like and share buttons come before its first comment and are
 * excluded.
 */
export function openersOf(root: Document, item: FoundItem): Element[] {
  if (item.ref.kind === 'comment') return replyExpanders(item.element);
  if (item.ref.kind !== 'post') {
    const inside = new Set([item.element, ...repliesOf(root, item).map((reply) => reply.item.element)]);
    const box = threadBox(item.element, (article) => inside.has(article));
    return expandersIn(box).filter((button) => isAfter(item.element, button));
  }
  const first = item.element.querySelector('[role="article"]');
  return first === null ? [] : expandersIn(item.element).filter((button) => isAfter(first, button));
}

/**
 * The comment's whole thread. Today a reply's links name the comment at the top of the thread. Following parents also
 * covers links that name the comment directly above.
 */
function threadAround({ ref }: FoundItem, comments: FoundItem[]): FoundItem[] {
  const ids = new Set([ref.parentId ?? ref.id]);
  for (let size = 0; size !== ids.size;) {
    size = ids.size;
    for (const other of comments)
      if (other.ref.parentId !== null && other.ref.id !== null && ids.has(other.ref.parentId)) ids.add(other.ref.id);
  }
  ids.delete(null);
  return comments.filter(
    (other) => ids.has(other.ref.id) || (other.ref.parentId !== null && ids.has(other.ref.parentId)),
  );
}

/**
 * Finds what each reply answers. Page data says it. Otherwise it is the nearest earlier reply that is less indented
 * (replies seen 2023), and otherwise the comment that its link names.
 */
function withAnswers(root: Document, comments: FoundItem[]): Reply[] {
  const data = readPageData(root).comments;
  const outer: { depth: number; item: FoundItem }[] = [];
  return comments.map((item) => {
    const depth = depthOf(item.element);
    while ((outer.at(-1)?.depth ?? -1) >= depth) outer.pop();
    const above = outer.at(-1)?.item;
    outer.push({ depth, item });
    const { id, parentId } = item.ref;
    if (parentId === null || id === null) return { item, answers: parentId };
    const isSameThread = above !== undefined && (above.ref.id === parentId || above.ref.parentId === parentId);
    return { item, answers: data.get(id)?.directParentId ?? (isSameThread ? above.ref.id : null) ?? parentId };
  });
}

/** The replies to this item, the replies to those, and so on. */
export function below<T extends { item: Pick<FoundItem, 'ref'>; answers: string | null }>(
  id: string | null,
  replies: T[],
): T[] {
  const ids = new Set(id === null ? [] : [id]);
  for (let size = -1; size !== ids.size;) {
    size = ids.size;
    for (const { item, answers } of replies)
      if (answers !== null && item.ref.id !== null && ids.has(answers)) ids.add(item.ref.id);
  }
  return replies.filter(({ item, answers }) => item.ref.id !== id && answers !== null && ids.has(answers));
}

function uniqueById(replies: Reply[]): Reply[] {
  const seen = new Set<string>();
  return replies.filter(({ item: { ref } }) => {
    if (ref.id === null) return true;
    if (seen.has(ref.id)) return false;
    seen.add(ref.id);
    return true;
  });
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let above = element.parentElement; above !== null; above = above.parentElement) depth += 1;
  return depth;
}
