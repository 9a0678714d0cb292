/** The answers of the practice comment service, of the same shape as the platform's own. */
import type { SiteOptions } from '../site';
import type { World } from '../world';
import type { Video, YouTubeComment } from './comments';
import { municipality, videos } from './practice-data';
import type { Viewer } from './session';

export interface Page {
  videoId: string;
  offset: number;
  sort: 'top' | 'newest';
  /** A reply list's parent; null for the thread list. */
  parent: string | null;
}

export const tokenOf = (page: Page): string => Buffer.from(JSON.stringify(page)).toString('base64url');
export const pageOf = (token: string): Page => JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Page;

const pageSize = 20;
const replyPageSize = 10;
const keyOf = (id: string): string => encodeURIComponent(Buffer.from(`\u0012\u001a${id} (\u0028\u0001`).toString('base64'));

/** One page of threads, or of replies, with its entities and the way to the next page. */
export function nextAnswer(world: World, options: SiteOptions, viewer: Viewer, page: Page): unknown {
  const all = world.youtube.all() as YouTubeComment[];
  const here = all.filter((comment) => comment.postId === page.videoId && comment.parentId === page.parent);
  const sorted = page.sort === 'newest' ? [...here].sort((a, b) => b.createdAt - a.createdAt) : here;
  // The bench asks for one long thread at once.
  const size = page.videoId === videos.bench ? 5000 : page.parent === null ? pageSize : replyPageSize;
  const shown = sorted.slice(page.offset, page.offset + size);
  const rest = page.offset + size < sorted.length;
  const items: unknown[] = shown.flatMap((comment) => Array.from({ length: comment.copies }, () => (page.parent === null ? threadItem(world, options, comment) : { commentViewModel: viewModel(comment) })));
  if (rest) items.push(continuation({ ...page, offset: page.offset + size }));
  const body = page.offset === 0 && page.parent === null
    ? [header(options, all.filter((comment) => comment.postId === page.videoId).length, viewer), { reloadContinuationItemsCommand: { targetId: 'comments-section', continuationItems: items, slot: 'RELOAD_CONTINUATION_SLOT_BODY' } }]
    : [{ appendContinuationItemsAction: { targetId: page.parent === null ? 'comments-section' : `comment-replies-item-${page.parent}`, continuationItems: items } }];
  return { responseContext: {}, onResponseReceivedEndpoints: body, frameworkUpdates: { entityBatchUpdate: { mutations: shown.map((comment) => entityMutation(comment, viewer)) } } };
}

function header(options: SiteOptions, count: number, viewer: Viewer): unknown {
  const sv = options.locale === 'sv';
  return {
    reloadContinuationItemsCommand: {
      targetId: 'comments-section',
      slot: 'RELOAD_CONTINUATION_SLOT_HEADER',
      continuationItems: [
        {
          commentsHeaderRenderer: {
            countText: { runs: [{ text: String(count) }, { text: sv ? ' kommentarer' : ' Comments' }] },
            sortMenu: { sortFilterSubMenuRenderer: { title: sv ? 'Sortera efter' : 'Sort by' } },
            createRenderer: { commentSimpleboxRenderer: { placeholderText: { runs: [{ text: sv ? 'Lägg till en kommentar …' : 'Add a comment…' }] }, author: viewer.channel?.handle ?? null } },
          },
        },
      ],
    },
  };
}

function threadItem(world: World, options: SiteOptions, comment: YouTubeComment): unknown {
  const count = world.youtube.repliesOf(comment.id).length;
  const sv = options.locale === 'sv';
  const thread: Record<string, unknown> = { ...(comment.raw?.thread ?? { renderingPriority: comment.pinned ? 'RENDERING_PRIORITY_PINNED_COMMENT' : 'RENDERING_PRIORITY_UNKNOWN', isModeratedElqComment: false, commentViewModel: { commentViewModel: viewModel(comment) } }) };
  delete thread['replies'];
  if (count > 0) {
    thread['replies'] = {
      commentRepliesRenderer: {
        targetId: `comment-replies-item-${comment.id}`,
        viewReplies: { buttonRenderer: { text: { runs: [{ text: sv ? `${count} svar` : count === 1 ? '1 reply' : `${count} replies` }] } } },
        contents: [continuation({ videoId: comment.postId, offset: 0, sort: 'top', parent: comment.id })],
      },
    };
  }
  return { commentThreadRenderer: thread };
}

const continuation = (page: Page): unknown => ({
  continuationItemRenderer: { trigger: 'CONTINUATION_TRIGGER_ON_ITEM_SHOWN', continuationEndpoint: { commandMetadata: { webCommandMetadata: { sendPost: true, apiUrl: '/youtubei/v1/next' } }, continuationCommand: { token: tokenOf(page), request: 'CONTINUATION_REQUEST_TYPE_WATCH_NEXT' } } },
});

function viewModel(comment: YouTubeComment): Record<string, unknown> {
  const raw = comment.raw?.entity['key'];
  return { commentKey: typeof raw === 'string' ? raw : keyOf(comment.id), commentId: comment.id, allowProfileCard: true, inlineRepliesKey: 'empty_inline_replies', ...(comment.pinned ? { pinnedText: 'Fäst' } : {}) };
}

export function entityMutation(comment: YouTubeComment, viewer: Viewer): unknown {
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
        properties: { ...own?.properties, commentId: comment.id, content: { content: comment.text }, publishedTime: comment.published, replyLevel: comment.parentId === null ? 0 : 1, authorButtonA11y: comment.handle },
        author: { channelId: comment.authorId, displayName: comment.handle, isVerified: false, isCreator: isOurs && comment.authorId === comment.ownerId, isArtist: false, ...own?.author, isCurrentUser: viewer.channel?.id === comment.authorId },
        toolbar: { likeCountNotliked: comment.likes === 0 ? '' : String(comment.likes) },
      },
    },
  };
}

const encode = (id: string, videoId: string): string => encodeURIComponent(Buffer.from(`\u0008\u0002\u0010\u0002\u001a\u001a${id}*\u000b${videoId}0\u0000`, 'latin1').toString('base64'));
/** The comment that an act's parameter names. */
export const idOfAction = (action: string): string | null => /Ug[\w-]{24}(?:\.[\w-]{22})?/.exec(Buffer.from(decodeURIComponent(action), 'base64').toString('latin1'))?.[0] ?? null;

const words = {
  sv: { DELETE: 'Ta bort', FLAG: 'Rapportera', BLOCK: 'Dölj användaren på kanalen', DONE_ALL: 'Godkänn alltid kommentarer från användaren', ADD_MODERATOR: 'Lägg till som kommentarsmoderator', EDIT: 'Redigera' },
  en: { DELETE: 'Remove', FLAG: 'Report', BLOCK: 'Hide user from channel', DONE_ALL: 'Always approve comments from this user', ADD_MODERATOR: 'Add this user as a comment moderator', EDIT: 'Edit' },
};
export type MenuIcon = keyof typeof words.sv;

export const mayRemove = (viewer: Viewer, comment: YouTubeComment): boolean => viewer.channel !== null && (viewer.channel.id === comment.ownerId || viewer.channel.id === comment.authorId);

/** The menu of one comment as this viewer gets it; entries in another order each time. */
export function menuAnswer(world: World, locale: 'sv' | 'en', viewer: Viewer, comment: YouTubeComment, studio: boolean): unknown {
  const isOwner = viewer.channel?.id === comment.ownerId;
  const isAuthor = viewer.channel?.id === comment.authorId;
  const icons: MenuIcon[] = isAuthor ? ['EDIT', 'DELETE'] : isOwner ? ['DELETE', 'FLAG', 'BLOCK', 'DONE_ALL', 'ADD_MODERATOR'] : ['FLAG'];
  const strange = world.behaviour.menu === 'unknown-labels';
  const items = world.random.shuffled(icons).map((iconType) => {
    const perform = { commandMetadata: { webCommandMetadata: { sendPost: true, apiUrl: '/youtubei/v1/comment/perform_comment_action' } }, performCommentActionEndpoint: { action: encode(comment.id, comment.postId) } };
    const serviceEndpoint = iconType !== 'DELETE' ? {} : studio ? perform : { confirmDialogEndpoint: { content: { confirmDialogRenderer: dialogWords(locale, world.behaviour.dialog, perform) } } };
    return { menuServiceItemRenderer: { text: { runs: [{ text: strange ? `Zyx${iconType.length}${world.random.word(5)}` : words[locale][iconType] }] }, icon: { iconType }, serviceEndpoint } };
  });
  return { menuRenderer: { items } };
}

function dialogWords(locale: 'sv' | 'en', dialog: 'normal' | 'never', serviceEndpoint: unknown): unknown {
  const sv = locale === 'sv';
  return {
    never: dialog === 'never',
    title: sv ? 'Ta bort kommentaren' : 'Remove comment',
    message: sv ? 'Vill du ta bort kommentaren permanent?' : 'Remove this comment permanently?',
    confirm: sv ? 'Ta bort' : 'Remove',
    cancel: sv ? 'Avbryt' : 'Cancel',
    serviceEndpoint,
  };
}

/** Studio's inbox: every comment on the channel's videos, newest first, of the older `commentRenderer` shape. */
export function inboxAnswer(world: World, viewer: Viewer, known: Video[]): unknown {
  const all = world.youtube.all() as YouTubeComment[];
  const ours = all.filter((comment) => comment.ownerId === municipality.id && comment.parentId === null && comment.postId !== videos.bench);
  const renderer = (comment: YouTubeComment): unknown => ({
    commentId: comment.id,
    authorText: { simpleText: comment.handle },
    authorEndpoint: { urlEndpoint: { url: `http://www.youtube.com/channel/${comment.authorId}` } },
    contentText: { runs: [{ text: comment.text }] },
    publishedTimeText: { simpleText: comment.published },
    authorIsChannelOwner: comment.authorId === viewer.channel?.id,
    videoTitle: known.find((video) => video.id === comment.postId)?.title ?? '',
  });
  return {
    contents: {
      itemSectionRenderer: {
        contents: ours.map((comment) => ({ commentThreadRenderer: { comment: { commentRenderer: renderer(comment) }, replies: (world.youtube.repliesOf(comment.id) as YouTubeComment[]).map((reply) => ({ commentRenderer: renderer(reply) })) } })),
      },
    },
  };
}
