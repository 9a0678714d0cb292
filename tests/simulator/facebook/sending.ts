/** Sends a comment or a reply. Its author is the account in the session now, even when the page shows another. */
import type { World } from '../world';
import { answeredBy, decide, type Call, type Operation } from './call';
import { profileOf } from './people';
import type { PracticePost } from './posts';
import { facebookComment, type FacebookComment } from './practice-comment';
import { commentView } from './view';

/** The id of the nth comment sent since the last reset (n from 1): 95 + n in 14 digits. */
export function sentCommentId(n: number): string {
  return `95${String(n).padStart(14, '0')}`;
}

/** Replies are at most two levels deep: a reply to one on the deepest level gets that one's parent. */
function parentOf(world: World, under: FacebookComment | null): string | null {
  if (under === null || under.parentId === null) return under?.id ?? null;
  const above = world.facebook.get(under.parentId);
  return above !== null && above.parentId !== null ? above.id : under.id;
}

function send(call: Call, post: PracticePost, under: FacebookComment | null): FacebookComment {
  const { world, viewer, variables } = call;
  const made = world.facebook.send(
    (number) =>
      facebookComment({
        id: sentCommentId(number),
        postId: post.id,
        parentId: parentOf(world, under),
        ownerId: post.ownerId,
        authorId: viewer.actorId,
        authorName: profileOf(viewer.actorId).name,
        text: variables.text ?? '',
        createdAt: Math.floor(Date.now() / 1000),
      }),
    viewer.actorId,
  );
  return made as FacebookComment;
}

export const sending: Record<string, Operation> = {
  useCometUFICreateCommentMutation: (call) =>
    decide(call, {
      on: answeredBy(call),
      may: ({ post }) =>
        call.viewer.account !== 'out' &&
        (call.variables.text ?? '').trim() !== '' &&
        !call.world.facebook.closed.has(post.id) &&
        !call.world.facebook.isBanned(call.viewer.actorId, post.ownerId),
      act: ({ post, under }) => ({ comment: commentView(call.world, send(call, post, under), call.viewer) }),
    }),
};
