/**
 * Acts on a post from its menu. `useCometTrashPostMutation` and `ComposerStoryEditMutation` are real names; those for
 * closing comments are guessed.
 */
import { decide, isStillActing, postOf, type Call, type Operation } from './call';
import type { PracticePost } from './posts';

function onPost(
  act: (post: PracticePost, call: Call) => unknown,
  isPossible: (call: Call) => boolean = () => true,
): Operation {
  return (call) =>
    decide(call, {
      on: postOf(call),
      may: (post) => isStillActing(call) && post.ownerId === call.viewer.actorId && isPossible(call),
      act: (post) => {
        act(post, call);
        return { story_id: call.variables.story_id };
      },
    });
}

export const postActs: Record<string, Operation> = {
  useCometTrashPostMutation: onPost(({ id }, { world, viewer }) => world.facebook.trash(id, viewer.actorId)),
  CometFeedStoryTurnOffCommentsMutation: onPost(({ id }, { world, viewer }) =>
    world.facebook.commentsOff(id, viewer.actorId),
  ),
  CometFeedStoryTurnOnCommentsMutation: onPost(({ id }, { world, viewer }) =>
    world.facebook.commentsOn(id, viewer.actorId),
  ),
  ComposerStoryEditMutation: onPost(
    ({ id }, { world, viewer, variables }) => world.facebook.edit(id, variables.text ?? '', viewer.actorId),
    ({ variables }) => (variables.text ?? '').trim() !== '',
  ),
};
