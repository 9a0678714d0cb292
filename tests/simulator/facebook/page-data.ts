/**
 * The JSON that the server writes into `script[data-sjs]`: the viewer and the first screen's comments. Nesting and
 * names follow real pages (2025-06, 2025-12). That ACCOUNT_ID differs from USER_ID while acting as a page is a guess.
 */
import { profileOf } from './people';
import { opaqueCommentId } from './practice-data';
import type { CommentView, PostView, View, ViewerView } from './view-model';
import { tooltip, wordsIn } from './words';

function define(name: string, value: unknown): string {
  return JSON.stringify({
    require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { define: [[name, [], value, 270]] } }]]],
  });
}

function prefetched(data: unknown): string {
  const result = { __bbox: { complete: true, result: { data } } };
  return JSON.stringify({
    require: [
      [
        'ScheduledServerJS',
        'handle',
        null,
        [
          {
            __bbox: {
              require: [
                [
                  'RelayPrefetchedStreamCache',
                  'next',
                  [],
                  ['adp_CometSinglePostDialogContentQueryRelayPreloader', result],
                ],
              ],
            },
          },
        ],
      ],
    ],
  });
}

function currentUser(viewer: ViewerView): string {
  return define('CurrentUserInitialData', {
    ACCOUNT_ID: viewer.personId,
    USER_ID: viewer.actorId,
    NAME: viewer.actorName,
    SHORT_NAME: viewer.actorName.split(' ')[0] ?? '',
    IS_BUSINESS_PERSON_ACCOUNT: false,
    HAS_SECONDARY_BUSINESS_PERSON: false,
    IS_FACEBOOK_WORK_ACCOUNT: false,
  });
}

function actor(viewer: ViewerView) {
  return viewer.account === 'out'
    ? null
    : { __typename: 'User', __isActor: 'User', id: viewer.actorId, name: viewer.actorName };
}

function commentObject(comment: CommentView, post: PostView, view: View) {
  const id = opaqueCommentId(comment.postId, comment.id);
  const feedbackId = btoa(`feedback:${comment.postId}_${comment.id}`);
  const url = `${comment.postUrl}?comment_id=${comment.id}`;
  const body = { __typename: 'TextWithEntities', text: comment.text, ranges: [], image_ranges: [], delight_ranges: [] };
  return {
    __typename: 'Comment',
    id,
    legacy_fbid: comment.id,
    depth: 0,
    body: comment.text === '' ? null : body,
    preferred_body: comment.text === '' ? null : { ...body, translation_type: 'ORIGINAL' },
    author: {
      __typename: 'User',
      __isActor: 'User',
      id: comment.author.id,
      name: comment.author.name,
      url: comment.author.url,
    },
    attachments: comment.picture
      ? [
          {
            style_type_renderer: {
              __typename: 'StoryAttachmentPhotoStyleRenderer',
              attachment: { media: { __typename: 'Photo', image: { uri: comment.picture } } },
            },
          },
        ]
      : [],
    comment_menu_tooltip: view.viewer.account === 'out' ? null : tooltip(view.locale, comment.permission),
    should_show_comment_menu: view.viewer.account !== 'out',
    comment_action_links: [
      { __typename: 'XFBCommentTimeStampActionLink', comment: { id, created_time: comment.createdAt, url } },
    ],
    created_time: comment.createdAt,
    comment_parent: null,
    is_hidden_by_content_owner: comment.hidden,
    can_viewer_ban_user: comment.permission === 'owner',
    is_declined_by_group_admin_assistant: false,
    group_comment_info: null,
    feedback: {
      __typename: 'Feedback',
      id: feedbackId,
      url,
      viewer_actor: actor(view.viewer),
      actor_provider: { __typename: 'Feedback', id: feedbackId, current_actor: actor(view.viewer) },
      replies_fields: { count: comment.replyCount, total_count: comment.replyCount },
      expansion_info: { should_show_reply_count: comment.replyCount > 0 },
    },
    parent_feedback: {
      id: btoa(`feedback:${comment.postId}`),
      share_fbid: comment.postId,
      owning_profile: { __typename: 'User', id: post.actor.id, name: post.actor.name },
    },
  };
}

function storyObject(post: PostView, view: View) {
  const storyId = btoa(`S:_I${post.actor.id}:${post.id}:${post.id}`);
  const delegate = profileOf(post.actor.id).delegateId;
  const composer = wordsIn(view.locale).composer(view.viewer.actorName);
  return {
    __typename: 'Story',
    id: storyId,
    post_id: post.id,
    actors: [
      {
        __typename: 'User',
        id: post.actor.id,
        name: post.actor.name,
        url: post.actor.url,
        delegate_page: delegate ? { id: delegate } : null,
      },
    ],
    comet_sections: {
      timestamp: { story: { creation_time: post.createdAt, url: post.url, id: storyId } },
      content: { story: { post_id: post.id, wwwURL: post.url, message: { text: post.text }, id: storyId } },
    },
    can_viewer_delete: view.viewer.actorId === post.actor.id,
    feedback: {
      id: btoa(`feedback:${post.id}`),
      owning_profile: { __typename: 'User', id: post.actor.id, name: post.actor.name },
      viewer_actor: actor(view.viewer),
      comment_composer_placeholder: view.viewer.account === 'out' ? wordsIn(view.locale).write : composer,
      comments: {
        edges: post.comments.map((comment) => ({ node: commentObject(comment, post, view) })),
        total_count: post.total,
      },
    },
  };
}

/** The texts of the page's data-sjs scripts, in order: the viewer, the surface's owner, the stories. */
export function pageDataOf(view: View): string[] {
  const owner = view.owner && {
    user: {
      id: view.owner.id,
      name: view.owner.name,
      url: view.owner.url,
      delegate_page: view.owner.delegateId ? { id: view.owner.delegateId } : null,
    },
  };
  const eligible = view.viewer.account === 'out' ? { is_empty: true } : { count: 2, nodes: [] };
  return [
    currentUser(view.viewer),
    prefetched({ viewer: { actor: actor(view.viewer), profile_switcher_eligible_profiles: eligible }, ...owner }),
    prefetched({ node_v2: { stories: view.posts.map((post) => storyObject(post, view)) } }),
  ];
}
