/** The acts that the page requests of the server, and what it shows once they are done. */
import { opaqueCommentId } from '../practice-data';
import type { CommentView, PostView } from '../view-model';
import { mutate } from './api';
import { usePage } from './state';

const idOf = (comment: CommentView) => opaqueCommentId(comment.postId, comment.id);
const storyIdOf = (post: PostView) => btoa(`S:_I${post.actor.id}:${post.id}:${post.id}`);
const feedbackIdOf = (postId: string, under: CommentView | null) =>
  btoa(`feedback:${under === null ? postId : `${postId}_${under.id}`}`);

export interface Acts {
  remove: (comment: CommentView) => Promise<void>;
  hide: (comment: CommentView) => Promise<void>;
  unhide: (comment: CommentView) => Promise<void>;
  spam: (comment: CommentView) => Promise<void>;
  ban: (comment: CommentView) => Promise<void>;
  edit: (comment: CommentView, text: string) => Promise<void>;
  /** `under`: the comment being replied to; null for a top-level comment on the post. */
  send: (post: PostView, under: CommentView | null, text: string) => Promise<void>;
  trash: (post: PostView) => Promise<void>;
  setComments: (post: PostView, on: boolean) => Promise<void>;
  editPost: (post: PostView, text: string) => Promise<void>;
}

type Page = ReturnType<typeof usePage>;

function actsOnComments({
  view,
  patch,
  patchPost,
}: Page): Pick<Acts, 'remove' | 'hide' | 'unhide' | 'spam' | 'ban' | 'edit'> {
  const on = (name: string, comment: CommentView, input: object = {}) =>
    mutate(name, view.viewer.actorId, { comment_id: idOf(comment), ...input });
  const setHidden = (comment: CommentView, hidden: boolean) => patch(comment.id, (now) => ({ ...now, hidden }));
  return {
    async remove(comment) {
      await on('useCometUFIDeleteCommentMutation', comment, { remove_location: 'MENU' });
      patch(comment.id, () => null);
      // The post's total includes its comments' replies.
      patchPost(comment.postId, (now) => ({ ...now, total: now.total - 1 - comment.replyCount }));
    },
    async hide(comment) {
      await on('CometUFIHideCommentMutation', comment, { feedback_source: 0, hide_location: 'MENU', site: 'comet' });
      if (comment.permission === 'owner') setHidden(comment, true);
      else patch(comment.id, () => null);
    },
    async unhide(comment) {
      await on('CometUFIUnhideCommentMutation', comment, { feedback_source: 0, site: 'comet' });
      setHidden(comment, false);
    },
    async spam(comment) {
      await on('CometUFIMarkCommentAsSpamMutation', comment);
      setHidden(comment, true);
    },
    async ban(comment) {
      await on('CometUFIBanUserMutation', comment);
    },
    async edit(comment, text) {
      await on('useCometUFIEditCommentMutation', comment, {
        message: { ranges: [], text },
        formatting_style: 'PLAIN_TEXT',
      });
      patch(comment.id, (now) => ({ ...now, text, edited: true }));
    },
  };
}

function actsOnPosts({
  view,
  patchPost,
  add,
  navigate,
}: Page): Pick<Acts, 'send' | 'trash' | 'setComments' | 'editPost'> {
  const onPost = (name: string, post: PostView, input: object = {}) =>
    mutate(name, view.viewer.actorId, { story_id: storyIdOf(post), ...input });
  return {
    async send(post, under, text) {
      const input = {
        feedback_id: feedbackIdOf(post.id, under),
        message: { ranges: [], text },
        reply_comment_parent_fbid: under && idOf(under),
      };
      add(
        post,
        (await mutate<{ comment: CommentView }>('useCometUFICreateCommentMutation', view.viewer.actorId, input))
          .comment,
      );
    },
    async trash(post) {
      await onPost('useCometTrashPostMutation', post);
      if (view.surface === 'post' || view.surface === 'photo') navigate(post.actor.url);
      else patchPost(post.id, () => null);
    },
    async setComments(post, isOn) {
      await onPost(isOn ? 'CometFeedStoryTurnOnCommentsMutation' : 'CometFeedStoryTurnOffCommentsMutation', post);
      patchPost(post.id, (now) => ({ ...now, commentsOff: !isOn }));
    },
    async editPost(post, text) {
      await onPost('ComposerStoryEditMutation', post, { message: { ranges: [], text } });
      patchPost(post.id, (now) => ({ ...now, text }));
    },
  };
}

export function useActs(): Acts {
  const page = usePage();
  return { ...actsOnComments(page), ...actsOnPosts(page) };
}
