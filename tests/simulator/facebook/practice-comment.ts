import type { WorldComment } from '../world';

/** A Facebook comment's fields beyond the common ones. */
export interface FacebookComment extends WorldComment {
  /** Names in the text that link to a profile. */
  mentions: string[];
  /** Path on the image host. */
  picture: string | null;
  /** A CSS background, to test screenshots. */
  background: string | null;
  /** Left out by 'Mest relevant'. */
  filtered: boolean;
  /** Rendered twice by the platform. */
  twice: boolean;
  edited: boolean;
  /** Marked as pinned in words only; where the platform puts them is a guess. */
  pinned: boolean;
}

export type CommentDraft = Pick<
  FacebookComment,
  'id' | 'postId' | 'ownerId' | 'authorId' | 'authorName' | 'text' | 'createdAt'
> &
  Partial<FacebookComment>;

export function facebookComment(draft: CommentDraft): FacebookComment {
  return {
    parentId: null,
    hidden: false,
    mentions: [],
    picture: null,
    background: null,
    filtered: false,
    twice: false,
    edited: false,
    pinned: false,
    ...draft,
  };
}
