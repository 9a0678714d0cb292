/**
 * The menu of a comment, or of a video in Studio, for this viewer: entries in a new order each time, each with its act
 * in its endpoint.
 */
import type { Behaviour } from '../behaviour';
import type { World } from '../world';
import { actParameter, placeParameter, type CommentAct } from './act-parameter';
import type { Video, YouTubeComment } from './comments';
import { isAuthor, isOwner } from './permission';
import type { Viewer } from './session';
import {
  entryWords,
  iconOf,
  nonsenseFor,
  questionWords,
  type EntryKind,
  type Language,
  type QuestionKind,
} from './words';

interface Menu {
  world: World;
  language: Language;
  studio: boolean;
}
type Bag = Record<string, unknown>;

const acts: Partial<Record<EntryKind, CommentAct>> = {
  DELETE: 'remove',
  BLOCK: 'hide-user',
  KEEP: 'pin',
  SPAM: 'spam',
  VISIBILITY_OFF: 'hold',
  CHECK: 'approve',
};

export function commentMenu(menu: Menu, viewer: Viewer, comment: YouTubeComment): unknown {
  return rendered(menu, commentEntries(menu, viewer, comment), (kind) => commentEndpoint(menu, comment, kind));
}

function commentEntries({ studio }: Menu, viewer: Viewer, comment: YouTubeComment): EntryKind[] {
  const owner = isOwner(viewer, comment);
  if (isAuthor(viewer, comment))
    return [
      ...(studio ? [] : (['EDIT'] as const)),
      'DELETE',
      ...(owner && comment.parentId === null ? (['KEEP'] as const) : []),
    ];
  if (!owner) return ['FLAG'];
  const common: EntryKind[] = ['DELETE', 'FLAG', 'BLOCK', 'DONE_ALL', 'ADD_MODERATOR'];
  if (studio) return comment.hidden ? [...common, 'CHECK'] : [...common, 'SPAM', 'VISIBILITY_OFF'];
  return comment.parentId === null ? [...common, 'KEEP'] : common;
}

export function videoMenu(menu: Menu, video: Video): unknown {
  const { world, language } = menu;
  const closed = world.youtube.closed.has(video.id);
  return rendered(menu, ['video:DELETE', closed ? 'video:COMMENTS_ON' : 'video:COMMENTS_OFF'], (kind) => {
    if (kind === 'video:DELETE')
      return question(world.behaviour, language, 'delete-video', {
        ...sends('/youtubei/v1/video/delete'),
        deleteVideoEndpoint: { videoId: video.id },
      });
    return {
      ...sends('/youtubei/v1/video_manager/metadata_update'),
      updateVideoCommentsEndpoint: { videoId: video.id, allowComments: closed },
    };
  });
}

function rendered({ world, language }: Menu, kinds: EntryKind[], endpointOf: (kind: EntryKind) => Bag): unknown {
  const { menu, labels } = world.behaviour;
  const items = world.random.shuffled(kinds).map((kind) => {
    const text = {
      runs: [
        {
          text:
            menu === 'unknown-labels'
              ? `${nonsenseFor(kind)}${world.random.word(5)}`
              : entryWords(language, labels, kind),
        },
      ],
    };
    const icon = { iconType: iconOf(kind) };
    const endpoint = endpointOf(kind);
    if (kind === 'EDIT' || kind === 'FLAG')
      return { menuNavigationItemRenderer: { text, icon, navigationEndpoint: endpoint } };
    if (kind === 'DONE_ALL' || kind === 'ADD_MODERATOR')
      return {
        toggleMenuServiceItemRenderer: {
          defaultText: text,
          defaultIcon: icon,
          defaultServiceEndpoint: endpoint,
          isToggled: false,
        },
      };
    return { menuServiceItemRenderer: { text, icon, serviceEndpoint: endpoint } };
  });
  return { menuRenderer: { items } };
}

const sends = (apiUrl: string): Bag => ({ commandMetadata: { webCommandMetadata: { sendPost: true, apiUrl } } });

function commentEndpoint({ world, language, studio }: Menu, comment: YouTubeComment, kind: EntryKind): Bag {
  const act = acts[kind];
  if (act !== undefined) {
    const perform = {
      ...sends('/youtubei/v1/comment/perform_comment_action'),
      performCommentActionEndpoint: { action: actParameter(act, comment.id, comment.postId) },
    };
    const asked = asksFirst(act, world.behaviour, studio);
    return asked === null ? perform : question(world.behaviour, language, asked, perform);
  }
  if (kind === 'FLAG')
    return {
      ...sends('/youtubei/v1/flag/get_form'),
      getReportFormEndpoint: { params: placeParameter({ videoId: comment.postId, commentId: comment.id }) },
    };
  if (kind !== 'EDIT')
    return {
      ...sends('/youtubei/v1/comment/update_comments_settings'),
      updateCommentsSettingsEndpoint: { settings: btoa(`${comment.authorId}:${comment.ownerId}`) },
    };
  const submit = {
    ...sends('/youtubei/v1/comment/update_comment'),
    updateCommentEndpoint: { updateCommentParams: placeParameter({ videoId: comment.postId, commentId: comment.id }) },
  };
  return {
    updateCommentDialogEndpoint: {
      dialog: {
        commentDialogRenderer: {
          editableText: { simpleText: comment.text },
          submitButton: { buttonRenderer: { serviceEndpoint: submit } },
        },
      },
    },
  };
}

/** Studio of 2020 acted at once. The watch page asks before an act that removes something, and before pinning. */
function asksFirst(act: CommentAct, behaviour: Behaviour, studio: boolean): QuestionKind | null {
  if (behaviour.hideConfirm && (act === 'hold' || act === 'hide-user')) return act;
  return !studio && (act === 'remove' || act === 'hide-user' || act === 'pin') ? act : null;
}

function question({ labels, dialog }: Behaviour, language: Language, kind: QuestionKind, serviceEndpoint: Bag): Bag {
  return {
    confirmDialogEndpoint: {
      content: {
        confirmDialogRenderer: { never: dialog === 'never', ...questionWords(language, labels, kind), serviceEndpoint },
      },
    },
  };
}
