/**
 * Comments, replies and edits. Their author is the account in the session now, whatever account the page was opened as
 * and still shows.
 */
import { sendJson } from '../http';
import { entityOf, isThreaded, itemFor, updates } from './answers';
import { readPlaceParameter, type Place } from './act-parameter';
import { practiceVideos, type Channel, type Video, type YouTubeComment } from './comments';
import { popup, refuse, type Call } from './perform';
import { isAuthor } from './permission';
import { done } from './words';

export function createComment(call: Call, parameter: string, text: string): void {
  const place = readPlaceParameter(parameter);
  const [author, video] = [call.viewer.channel, openVideo(call, place)];
  if (author === null) return refuse(call.response, 401, 'logga in först');
  if (place === null || video === null || text.trim() === '')
    return refuse(call.response, 400, 'kommentaren kan inte publiceras');
  const above = place.commentId === null ? null : (call.world.youtube.get(place.commentId) as YouTubeComment | null);
  if (place.commentId !== null && above === null) return refuse(call.response, 404, 'ingen sådan kommentar');
  const made = call.world.youtube.send(
    (number) => written(call, { author, video, above, text, number }),
    author.id,
  ) as YouTubeComment;
  const contents = itemFor(call, made);
  const action = above === null ? 'createCommentAction' : 'createCommentReplyAction';
  sendJson(call.response, {
    actions: [
      { [action]: { contents, actionResult: { status: 'STATUS_SUCCEEDED' } } },
      popup(done[call.language].sent),
    ],
    ...updates([entityOf(call, made)]),
  });
}

export function updateComment(call: Call, parameter: string, text: string): void {
  const id = readPlaceParameter(parameter)?.commentId ?? '';
  const comment = call.world.youtube.get(id) as YouTubeComment | null;
  if (call.viewer.channel === null) return refuse(call.response, 401, 'logga in först');
  if (comment === null || text.trim() === '') return refuse(call.response, 404, 'ingen sådan kommentar');
  if (!isAuthor(call.viewer, comment)) return refuse(call.response, 403, 'kontot har inte skrivit kommentaren');
  call.world.youtube.edit(id, text, call.viewer.channel.id);
  sendJson(call.response, {
    actions: [
      { updateCommentAction: { actionResult: { status: 'STATUS_SUCCEEDED' } } },
      popup(done[call.language].edited),
    ],
    ...updates([entityOf(call, comment)]),
  });
}

function openVideo({ world }: Call, place: Place | null): Video | null {
  const video = practiceVideos.find((one) => one.id === place?.videoId);
  return video === undefined || world.youtube.closed.has(video.id) || world.youtube.trashed.has(video.id)
    ? null
    : video;
}

interface New {
  author: Channel;
  video: Video;
  above: YouTubeComment | null;
  text: string;
  number: number;
}

function written({ world, language }: Call, { author, video, above, text, number }: New): YouTubeComment {
  const top = above?.id.split('.')[0];
  return {
    id:
      top === undefined
        ? `UgxNy${String(number).padStart(14, '0')}4AaABAg`
        : `${top}.9Ny${String(number).padStart(19, '0')}`,
    postId: video.id,
    // A reply is placed under another reply only where there are sub-threads.
    parentId: above === null || top === undefined ? null : isThreaded(world, above) ? above.id : top,
    ownerId: video.channel.id,
    authorId: author.id,
    authorName: author.name,
    handle: author.handle,
    text,
    createdAt: Math.floor(Date.now() / 1000) + number,
    // A hidden user may write; nobody else sees it.
    hidden: world.youtube.banned.has(author.id),
    published: language === 'sv' ? 'för 1 sekund sedan' : '1 second ago',
    likes: 0,
    pinned: false,
    copies: 1,
    threaded: false,
    fresh: true,
    raw: null,
  };
}
