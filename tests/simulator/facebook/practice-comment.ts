import type { WorldComment } from '../world';

/** What a Facebook comment has besides the common. */
export interface FacebookComment extends WorldComment {
  /** Names in the text that link to a profile. */
  mentions: string[];
  /** Path on the image host. */
  picture: string | null;
  /** A CSS background, for the screenshot's sake. */
  background: string | null;
  /** 'Mest relevant' leaves it out. */
  filtered: boolean;
  /** The platform renders it twice. */
  twice: boolean;
  edited: boolean;
  /** Says so in words only; where it stands is a guess. */
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
