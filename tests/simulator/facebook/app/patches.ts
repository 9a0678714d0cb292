/** Changes to what a page already shows: to a comment, to a post, or an added comment. */
import type { Dispatch, SetStateAction } from 'react';
import type { CommentView, PostView, View } from '../view-model';

/** Event for lists that keep comments of their own: the parts of a long thread. */
export const PATCHED = 'practice-patched';
export interface Patched {
  id: string;
  change: (comment: CommentView) => CommentView | null;
}

/** Removes the item when `change` returns null. */
export function changeAll<T extends { id: string }>(list: T[], id: string, change: (item: T) => T | null): T[] {
  return list.flatMap((item) => {
    if (item.id !== id) return [item];
    const changed = change(item);
    return changed ? [changed] : [];
  });
}

export interface Patches {
  patch: (id: string, change: (comment: CommentView) => CommentView | null) => void;
  patchPost: (id: string, change: (post: PostView) => PostView | null) => void;
  /** Adds a comment that has just been sent. */
  add: (post: PostView, comment: CommentView) => void;
}

export function patchesOf(
  setView: Dispatch<SetStateAction<View>>,
  setReplies: Dispatch<SetStateAction<Record<string, CommentView[]>>>,
): Patches {
  const patchPost: Patches['patchPost'] = (id, change) =>
    setView((now) => ({ ...now, posts: changeAll(now.posts, id, change) }));
  return {
    patch(id, change) {
      dispatchEvent(new CustomEvent<Patched>(PATCHED, { detail: { id, change } }));
      setView((now) => ({
        ...now,
        posts: now.posts.map((post) => ({ ...post, comments: changeAll(post.comments, id, change) })),
      }));
      setReplies((known) =>
        Object.fromEntries(Object.entries(known).map(([parent, list]) => [parent, changeAll(list, id, change)])),
      );
    },
    patchPost,
    add(post, comment) {
      const parent = comment.parentId;
      patchPost(post.id, (now) => ({
        ...now,
        comments: parent === null ? [...now.comments, comment] : now.comments,
        total: now.total + 1,
      }));
      if (parent !== null) setReplies((known) => ({ ...known, [parent]: [...(known[parent] ?? []), comment] }));
    },
  };
}
