/**
 * Acts on a comment from its menu, by the operation names of the real page. The names for ban, unhide and spam are
 * guessed.
 */
import { commentOf, decide, isStillActing, type Call, type Operation } from './call';
import type { FacebookComment } from './practice-comment';
import { commentView, permissionOf } from './view';
import type { Permission } from './view-model';

type Act = (comment: FacebookComment, call: Call) => unknown;

function onComment(permissions: Permission[], act: Act): Operation {
  return (call) =>
    decide(call, {
      on: commentOf(call),
      may: (comment) => isStillActing(call) && permissions.includes(permissionOf(comment, call.viewer)),
      act: (comment) => {
        act(comment, call);
        return { comment_id: call.variables.comment_id };
      },
    });
}

export const commentActs: Record<string, Operation> = {
  useCometUFIDeleteCommentMutation: onComment(['own', 'owner'], ({ id }, { world, viewer }) =>
    world.facebook.remove(id, viewer.actorId),
  ),
  /** The owner hides it from everyone, others only from themselves. */
  CometUFIHideCommentMutation: onComment(['owner', 'other'], (comment, { world, viewer }) =>
    permissionOf(comment, viewer) === 'owner'
      ? world.facebook.hide(comment.id, viewer.actorId)
      : world.facebook.hideForSelf(comment.id, viewer.actorId),
  ),
  CometUFIUnhideCommentMutation: onComment(['owner'], ({ id }, { world, viewer }) =>
    world.facebook.unhide(id, viewer.actorId),
  ),
  CometUFIMarkCommentAsSpamMutation: onComment(['owner'], ({ id }, { world, viewer }) =>
    world.facebook.markSpam(id, viewer.actorId),
  ),
  /** From the page, or only from a private person's own view. */
  CometUFIBanUserMutation: onComment(['owner', 'other'], ({ authorId }, { world, viewer }) =>
    world.facebook.ban(authorId, viewer.actorId),
  ),
  useCometUFIEditCommentMutation: (call) =>
    decide(call, {
      on: commentOf(call),
      may: (comment) =>
        isStillActing(call) &&
        permissionOf(comment, call.viewer) === 'own' &&
        (call.variables.text ?? '').trim() !== '',
      act: (comment) => {
        call.world.facebook.edit(comment.id, call.variables.text ?? '', call.viewer.actorId);
        return { comment: commentView(call.world, comment, call.viewer) };
      },
    }),
};
