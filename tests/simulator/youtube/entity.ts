/** A comment in the platform's data: a view model that names its entity, and the entity. */
import type { YouTubeComment } from './comments';
import type { Viewer } from './session';
import type { Language } from './words';

const keyOf = (id: string): string =>
  encodeURIComponent(Buffer.from(`\u0012\u001a${id} (\u0028\u0001`).toString('base64'));

export function viewModel(comment: YouTubeComment): Record<string, unknown> {
  const raw = comment.raw?.entity['key'];
  return {
    commentKey: typeof raw === 'string' ? raw : keyOf(comment.id),
    commentId: comment.id,
    allowProfileCard: true,
    inlineRepliesKey: 'empty_inline_replies',
    ...(comment.pinned ? { pinnedText: 'Fäst' } : {}),
  };
}

/** With the platform's '(edited)' suffix when the comment has been edited here. */
export function publishedOf(comment: YouTubeComment, language: Language): string {
  if (comment.edited !== true || comment.published.endsWith(')')) return comment.published;
  return `${comment.published} ${language === 'sv' ? '(redigerad)' : '(edited)'}`;
}

const levelOf = ({ parentId }: YouTubeComment): number => (parentId === null ? 0 : parentId.includes('.') ? 2 : 1);

export const repliesSaid = (count: number, language: Language): string =>
  language === 'sv' ? `${count} svar` : count === 1 ? '1 reply' : `${count} replies`;

/** @param replies number of replies to it; zero, and the count of any reply, are in words only (`replyCountA11y`) */
export function entityMutation(
  comment: YouTubeComment,
  { viewer, language }: { viewer: Viewer; language: Language },
  replies: number,
): unknown {
  const own = comment.raw?.entity as { key: string; properties: object; author: object } | undefined;
  const key = own?.key ?? keyOf(comment.id);
  const isOurs = comment.raw === null;
  return {
    entityKey: key,
    type: 'ENTITY_MUTATION_TYPE_REPLACE',
    payload: {
      commentEntityPayload: {
        ...own,
        key,
        properties: {
          ...own?.properties,
          commentId: comment.id,
          content: { content: comment.text },
          publishedTime: publishedOf(comment, language),
          replyLevel: levelOf(comment),
          authorButtonA11y: comment.handle,
        },
        author: {
          channelId: comment.authorId,
          displayName: comment.handle,
          isVerified: false,
          isCreator: isOurs && comment.authorId === comment.ownerId,
          isArtist: false,
          ...own?.author,
          isCurrentUser: viewer.channel?.id === comment.authorId,
        },
        toolbar: {
          likeCountNotliked: comment.likes === 0 ? '' : String(comment.likes),
          replyCount: replies === 0 || comment.parentId !== null ? '' : String(replies),
          replyCountA11y: repliesSaid(replies, language),
        },
      },
    },
  };
}
