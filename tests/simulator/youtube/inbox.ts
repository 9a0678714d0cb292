/**
 * Studio's lists, in the older `commentRenderer` shape: published or held comments on the channel's videos, or on one
 * video.
 */
import type { World } from '../world';
import { practiceVideos, type YouTubeComment } from './comments';
import { publishedOf } from './entity';
import { municipality, videos } from './practice-data';
import type { Viewer } from './session';
import type { Language } from './words';

export interface Wanted {
  /** Null for the whole channel. */
  videoId: string | null;
  held: boolean;
}

export function inboxAnswer(world: World, viewer: Viewer, language: Language, { videoId, held }: Wanted): unknown {
  const ours = (world.youtube.all() as YouTubeComment[]).filter(
    (comment) =>
      comment.ownerId === municipality.id &&
      (videoId === null ? comment.postId !== videos.bench : comment.postId === videoId),
  );
  const open = ours.filter((comment) => !world.youtube.closed.has(comment.postId));
  // Comments of a hidden user are left out: nobody has to handle them.
  const listed = held
    ? open.filter((comment) => comment.hidden && !world.youtube.banned.has(comment.authorId))
    : open.filter((comment) => !comment.hidden);
  const renderer = (comment: YouTubeComment): unknown => ({
    commentId: comment.id,
    authorText: { simpleText: comment.handle },
    authorEndpoint: { urlEndpoint: { url: `http://www.youtube.com/channel/${comment.authorId}` } },
    contentText: { runs: [{ text: comment.text }] },
    publishedTimeText: { simpleText: publishedOf(comment, language) },
    authorIsChannelOwner: comment.authorId === viewer.channel?.id,
    practiceHeld: held,
    videoTitle: practiceVideos.find((video) => video.id === comment.postId)?.title ?? '',
  });
  const below = (id: string): YouTubeComment[] =>
    listed.filter((comment) => comment.parentId === id).flatMap((reply) => [reply, ...below(reply.id)]);
  // Held replies are rows of their own, since their thread is not in the list.
  const tops = listed.filter((comment) =>
    held ? !listed.some((other) => other.id === comment.parentId) : comment.parentId === null,
  );
  const contents = tops.map((comment) => ({
    commentThreadRenderer: {
      comment: { commentRenderer: renderer(comment) },
      replies: below(comment.id).map((reply) => ({ commentRenderer: renderer(reply) })),
    },
  }));
  return { contents: { itemSectionRenderer: { contents } } };
}
