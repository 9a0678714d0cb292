/**
 * A comment or an answer that somebody sends. It is written by whoever the session says now, also when the page shows
 * somebody else.
 */
import type { World } from '../world';
import { answeredBy, decide, type Call, type Operation } from './call';
import { profileOf } from './people';
import type { PracticePost } from './posts';
import { facebookComment, type FacebookComment } from './practice-comment';
import { commentView } from './view';

/** Comment number n that was sent since the last reset has the id 95 + n in 14 digits, from 1. */
export function sentCommentId(n: number): string {
  return `95${String(n).padStart(14, '0')}`;
}

/** Threads are two answers deep: who answers the deepest one answers what that one answers. */
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
