/** The answers of the practice comment service, in the shape of the platform's own. */
import type { World } from '../world';
import type { YouTubeComment } from './comments';
import { entityMutation, repliesSaid, viewModel } from './entity';
import { isOnWatchPage } from './permission';
import { videos } from './practice-data';
import type { Viewer } from './session';
import type { Language } from './words';

export interface Page {
  videoId: string;
  offset: number;
  sort: 'top' | 'newest';
  /** Parent of a reply list; null for the thread list. */
  parent: string | null;
}

/** What a page of answers is made from. */
export interface Served {
  world: World;
  language: Language;
  viewer: Viewer;
}

const tokenOf = (page: Page): string => Buffer.from(JSON.stringify(page)).toString('base64url');
export const pageOf = (token: string): Page => JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Page;

const pageSize = 20;
const replyPageSize = 10;

/** One page of threads or replies, with its entities and a continuation for the next page. */
export function nextAnswer(served: Served, page: Page): unknown {
  const { world, language, viewer } = served;
  if (world.youtube.closed.has(page.videoId)) return closedAnswer(language);
  const all = shownOn(served, page.videoId);
  const sorted = inOrder(
    all.filter((comment) => comment.parentId === page.parent),
    page.sort,
  );
  // The bench loads one long thread in a single page.
  const size = page.videoId === videos.bench ? 5000 : page.parent === null ? pageSize : replyPageSize;
  const shown = sorted.slice(page.offset, page.offset + size);
  const items: unknown[] = shown.flatMap((comment) =>
    Array.from({ length: comment.copies }, () => itemFor(served, comment)),
  );
  if (page.offset + size < sorted.length) items.push(continuation({ ...page, offset: page.offset + size }));
  const body =
    page.offset === 0 && page.parent === null
      ? [reload('HEADER', [header(language, all.length, viewer)]), reload('BODY', items)]
      : [
          {
            appendContinuationItemsAction: {
              targetId: page.parent === null ? 'comments-section' : `comment-replies-item-${page.parent}`,
              continuationItems: items,
            },
          },
        ];
  return {
    responseContext: {},
    onResponseReceivedEndpoints: body,
    ...updates(shown.map((comment) => entityOf(served, comment))),
  };
}

export const updates = (mutations: unknown[]): { frameworkUpdates: unknown } => ({
  frameworkUpdates: { entityBatchUpdate: { mutations } },
});
const reload = (slot: 'HEADER' | 'BODY', continuationItems: unknown[]): unknown => ({
  reloadContinuationItemsCommand: {
    targetId: 'comments-section',
    slot: `RELOAD_CONTINUATION_SLOT_${slot}`,
    continuationItems,
  },
});

function shownOn({ world, viewer }: Served, videoId: string): YouTubeComment[] {
  return (world.youtube.ofPost(videoId) as YouTubeComment[]).filter((comment) => isOnWatchPage(viewer, comment));
}

/** Newest first; otherwise the pinned comment, those just sent, then the rest in their order. */
function inOrder(comments: YouTubeComment[], sort: Page['sort']): YouTubeComment[] {
  if (sort === 'newest') return comments.toSorted((a, b) => b.createdAt - a.createdAt);
  const rank = (comment: YouTubeComment): number =>
    comment.pinned ? 0 : comment.fresh && comment.parentId === null ? 1 : 2;
  return comments.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 1 ? b.createdAt - a.createdAt : 0));
}

function closedAnswer(language: Language): unknown {
  const text = language === 'sv' ? 'Kommentarer är avstängda.' : 'Comments are turned off.';
  return {
    responseContext: {},
    onResponseReceivedEndpoints: [
      reload('HEADER', []),
      reload('BODY', [{ messageRenderer: { text: { runs: [{ text }] } } }]),
    ],
  };
}

function header(language: Language, count: number, viewer: Viewer): unknown {
  const sv = language === 'sv';
  return {
    commentsHeaderRenderer: {
      countText: { runs: [{ text: String(count) }, { text: sv ? ' kommentarer' : ' Comments' }] },
      sortMenu: { sortFilterSubMenuRenderer: { title: sv ? 'Sortera efter' : 'Sort by' } },
      createRenderer: {
        commentSimpleboxRenderer: {
          placeholderText: { runs: [{ text: sv ? 'Lägg till en kommentar …' : 'Add a comment…' }] },
          author: viewer.channel?.handle ?? null,
        },
      },
    },
  };
}

const topOf = (id: string): string => id.split('.')[0] ?? id;
/** In a thread with sub-threads every reply is a thread of its own. */
export const isThreaded = (world: World, comment: YouTubeComment): boolean =>
  world.behaviour.replyLists !== 'older' ||
  (world.youtube.get(topOf(comment.id)) as YouTubeComment | null)?.threaded === true;

export const itemFor = (served: Served, comment: YouTubeComment): unknown =>
  comment.parentId === null || isThreaded(served.world, comment)
    ? threadItem(served, comment)
    : { commentViewModel: viewModel(comment) };

function threadItem(served: Served, comment: YouTubeComment): unknown {
  const thread: Record<string, unknown> = {
    ...(comment.raw?.thread ?? {
      renderingPriority: comment.pinned ? 'RENDERING_PRIORITY_PINNED_COMMENT' : 'RENDERING_PRIORITY_UNKNOWN',
      isModeratedElqComment: false,
      commentViewModel: { commentViewModel: viewModel(comment) },
    }),
  };
  delete thread['replies'];
  const replies = below(shownOn(served, comment.postId), comment.id);
  if (replies > 0) thread['replies'] = { commentRepliesRenderer: repliesRenderer(served, comment, replies) };
  return { commentThreadRenderer: thread };
}

export const entityOf = (served: Served, comment: YouTubeComment): unknown =>
  entityMutation(comment, served, below(shownOn(served, comment.postId), comment.id));

/** Number of replies, with replies to replies. */
const below = (all: YouTubeComment[], id: string): number =>
  all.filter((comment) => comment.parentId === id).reduce((count, reply) => count + 1 + below(all, reply.id), 0);

function repliesRenderer({ world, language }: Served, comment: YouTubeComment, count: number): unknown {
  const text = repliesSaid(count, language);
  const next = [continuation({ videoId: comment.postId, offset: 0, sort: 'top', parent: comment.id })];
  return {
    targetId: `comment-replies-item-${comment.id}`,
    viewReplies: { buttonRenderer: { text: { runs: [{ text }] } } },
    ...(isThreaded(world, comment) ? { subThreads: next } : { contents: next }),
  };
}

const continuation = (page: Page): unknown => ({
  continuationItemRenderer: {
    trigger: 'CONTINUATION_TRIGGER_ON_ITEM_SHOWN',
    continuationEndpoint: {
      commandMetadata: { webCommandMetadata: { sendPost: true, apiUrl: '/youtubei/v1/next' } },
      continuationCommand: { token: tokenOf(page), request: 'CONTINUATION_REQUEST_TYPE_WATCH_NEXT' },
    },
  },
});
