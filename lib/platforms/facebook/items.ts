/** Finds the posts, comments and replies that are on the page now. */
import { handleOf } from '../dom/handles';
import { observeItemsOf, type ItemSource } from '../dom/observe-items';
import type { FoundItem, ItemChanges, Relocation } from '../contract';
import type { ItemRef } from '../../domain/item';
import { normaliseText } from '../../domain/normalise-text';
import { idsOf, isSameItem } from '../../domain/same-item';
import { commentIdentity, rememberIdentity, type CommentIdentity } from './comment-identity';
import { readPageData, type FacebookData } from './page-data';
import { findPostUnits, isPostUnit, markedInside, postIdentity, postUnitsAmong } from './post-unit';
import { commentArticle, postUnits } from './selectors';
import { textOf } from './text-of';
import { postTextRoots } from './text-roots';

/** Facebook renders some comments twice. Both copies are returned; only their elements differ. */
export function findItems(root: Document): FoundItem[] {
  const data = readPageData(root);
  return [...findPosts(root, data), ...findComments(root, data)];
}

const findPosts = (root: Document, data: FacebookData): FoundItem[] =>
  findPostUnits(root).map((unit) => postItem(unit, data));

const findComments = (root: Document, data: FacebookData): FoundItem[] =>
  [...root.querySelectorAll(commentArticle.selector)].flatMap((article) => {
    const identity = commentIdentity(article);
    return identity === undefined ? [] : [commentItem(article, identity, data)];
  });

/**
 * The item that this element shows now. Whether a unit is a post is decided as in `findItems`: by its content and by
 * what surrounds it.
 */
export function itemAt(root: Document, element: Element): FoundItem | undefined {
  const identity = element.matches(commentArticle.selector) ? commentIdentity(element) : undefined;
  if (identity !== undefined) return commentItem(element, identity, readPageData(root));
  return isPostUnit(root, element) ? postItem(element, readPageData(root)) : undefined;
}

/** The nearest item that contains this part of the page. */
export function itemAround(root: Document, part: Element): FoundItem | undefined {
  for (let at = part.parentElement; at !== null; at = at.parentElement) {
    const item = itemAt(root, at);
    if (item !== undefined) return item;
  }
  return undefined;
}

/** Whether this part of the page contains an item. Does not search the whole page. */
export const holdsItem = (root: Document, part: Element): boolean =>
  [...part.querySelectorAll(source.selector)].some((element) => itemAt(root, element) !== undefined);

const marks = `${commentArticle.selector}, ${markedInside}`;

const source: ItemSource = {
  selector: [commentArticle, ...Object.values(postUnits)].map(({ selector }) => selector).join(', '),
  candidates: (root) => [...new Set([...findPostUnits(root), ...root.querySelectorAll(commentArticle.selector)])],
  candidatesAmong(_root, added, isFollowed) {
    // One query per added element collects everything asked for below. Parents are collected in a set, so each is
    // checked once.
    const [marked, parents] = [new Set<Element>(), new Set<Element>()];
    for (const element of added) {
      if (element.matches(marks)) marked.add(element);
      for (const inside of element.querySelectorAll(marks)) marked.add(inside);
      if (element.parentElement !== null) parents.add(element.parentElement);
    }
    const posts = postUnitsAmong(marked, parents, isFollowed);
    return posts === null
      ? null
      : [...new Set([...posts, ...[...marked].filter((element) => element.matches(commentArticle.selector))])];
  },
  readItem: itemAt,
  version: readPageData,
  attributes: ['href', 'hidden', 'aria-posinset'],
  events: [],
};

export function observeItems(root: Document, onItems: (changes: ItemChanges) => void, signal: AbortSignal): void {
  observeItemsOf(source, root, onItems, signal);
}

function postItem(unit: Element, data: FacebookData): FoundItem {
  const { id, aliases } = postIdentity(unit, data);
  const ref: ItemRef = {
    platform: 'facebook',
    kind: 'post',
    id,
    postId: id,
    parentId: null,
    handle: handleOf(unit, 'f'),
    ...(aliases.length > 1 ? { aliases } : {}),
  };
  return withAnchor(unit, ref, () => postTextRoots(unit)[0] ?? unit);
}

function commentItem(article: Element, identity: CommentIdentity, data: FacebookData): FoundItem {
  const known = identity.id === null ? undefined : data.comments.get(identity.id);
  const parentId = identity.parentId ?? known?.parentId ?? null;
  const ref: ItemRef = {
    platform: 'facebook',
    kind: parentId === null ? 'comment' : 'reply',
    id: identity.id,
    postId: identity.postId ?? known?.postId ?? null,
    parentId,
    handle: handleOf(article, 'f'),
  };
  return rememberIdentity({ element: article, anchor: article, ref }, identity);
}

/** The anchor is computed on demand. Lists are searched at every change, but only new items get a control. */
function withAnchor(element: Element, ref: ItemRef, anchorOf: () => Element): FoundItem {
  return {
    element,
    ref,
    get anchor() {
      return anchorOf();
    },
  };
}

/** True while the element still shows this item. Facebook re-uses nodes, so the ids are read from the links again. */
export function isStill(root: Document, element: Element, ref: ItemRef): boolean {
  if (!element.isConnected || ref.id === null) return false;
  if (ref.kind !== 'post') return commentIdentity(element)?.id === ref.id;
  const here = postIdentity(element, readPageData(root)).aliases;
  return idsOf(ref).some((id) => here.includes(id));
}

/** Searches the live page by id. Copies whose text differs make the result `ambiguous`. */
export function relocate(root: Document, ref: ItemRef): Relocation {
  if (ref.id === null) return { kind: 'absent', trace: 'the item had no id of its own, so it cannot be found again' };
  // This runs before each press and at each check, so it searches only the item's own kind: no posts for a comment, and
  // not a thousand comments for a post.
  const ofItsKind = (ref.kind === 'post' ? findPosts : findComments)(root, readPageData(root));
  // These were read just now, so compare their refs and do not read the links again.
  const found = ofItsKind.filter((item) => isSameItem(item.ref, ref));
  const [first] = found;
  if (first === undefined)
    return { kind: 'absent', trace: `no ${ref.kind} with id ${ref.id} among the items on the page` };
  const texts = new Set(found.map((item) => normaliseText(textOf(item))));
  if (texts.size > 1)
    return {
      kind: 'ambiguous',
      copies: found.length,
      trace: `id ${ref.id} stands ${found.length} times with different text`,
    };
  return { kind: 'found', item: first, copies: found.length };
}
