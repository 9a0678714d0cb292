/** Acts on comments and videos. The server uses the session of this moment, whatever account the page was opened as. */
import type { ServerResponse } from 'node:http';
import { sendJson } from '../http';
import type { World } from '../world';
import { readActParameter, type CommentAct } from './act-parameter';
import { practiceVideos, type YouTubeComment } from './comments';
import { mayAct, ownsVideo } from './permission';
import type { Viewer } from './session';
import { done, type Language } from './words';

export interface Call {
  world: World;
  language: Language;
  viewer: Viewer;
  response: ServerResponse;
  /** The identity that the page was opened with, as sent in its requests. */
  pageId: string | null;
}

export const refuse = (response: ServerResponse, status: number, message: string): void =>
  sendJson(response, { error: { code: status, message } }, status);

const does: Record<CommentAct, (world: World, comment: YouTubeComment, as: string) => boolean> = {
  remove: (world, { id }, as) => world.youtube.remove(id, as),
  'hide-user': (world, { authorId }, as) => world.youtube.hideUser(authorId, as),
  hold: (world, { id }, as) => world.youtube.hide(id, as),
  approve: (world, { id }, as) => world.youtube.unhide(id, as),
  spam: (world, { id }, as) => world.youtube.markSpam(id, as),
  pin(world, comment) {
    for (const other of world.youtube.ofPost(comment.postId) as YouTubeComment[])
      other.pinned = other.id === comment.id;
    return true;
  },
};

export function performOnComment(call: Call, parameter: string): void {
  const aimed = readActParameter(parameter);
  const comment = aimed === null ? null : (call.world.youtube.get(aimed.id) as YouTubeComment | null);
  const as = actor(call);
  if (as === null) return;
  if (aimed === null || comment === null) return refuse(call.response, 404, 'ingen sådan kommentar');
  if (!mayAct(call.viewer, comment, aimed.act))
    return refuse(call.response, 403, 'kontot får inte göra det med kommentaren');
  if (!does[aimed.act](call.world, comment, as)) return refuse(call.response, 409, 'det är redan gjort');
  const leaves = aimed.act !== 'pin' && aimed.act !== 'approve';
  const result = leaves
    ? { removeCommentAction: { actionResult: { status: 'STATUS_SUCCEEDED' } } }
    : { updateCommentAction: { actionResult: { status: 'STATUS_SUCCEEDED' } } };
  sendJson(call.response, { actions: [result, popup(done[call.language][aimed.act])] });
}

export function deleteVideo(call: Call, videoId: string): void {
  onOwnVideo(call, videoId, (as) => call.world.youtube.trash(videoId, as), 'delete-video');
}

export function allowComments(call: Call, videoId: string, allowed: boolean): void {
  onOwnVideo(
    call,
    videoId,
    (as) => (allowed ? call.world.youtube.commentsOn(videoId, as) : call.world.youtube.commentsOff(videoId, as)),
    allowed ? 'comments-on' : 'comments-off',
  );
}

function onOwnVideo(
  call: Call,
  videoId: string,
  act: (as: string) => boolean,
  said: 'delete-video' | 'comments-off' | 'comments-on',
): void {
  const as = actor(call);
  if (as === null) return;
  const video = practiceVideos.find((one) => one.id === videoId);
  if (video === undefined || !ownsVideo(call.viewer, video))
    return refuse(call.response, 403, 'kontot äger inte videon');
  if (!act(as)) return refuse(call.response, 409, 'det är redan gjort');
  sendJson(call.response, { actions: [popup(done[call.language][said])] });
}

/**
 * The account that acts; null when it may not, and the page has been told or will get no answer. A page that was opened
 * as somebody else must not act.
 */
function actor({ world, viewer, response, pageId }: Call): string | null {
  if (world.behaviour.confirm === 'never') return null;
  if (world.behaviour.confirm === 'refuses') refuse(response, 500, 'Något gick fel');
  else if (pageId !== viewer.delegatedSessionId || viewer.channel === null) refuse(response, 401, 'kontot har bytts');
  else return viewer.channel.id;
  return null;
}

export const popup = (text: string): unknown => ({
  openPopupAction: {
    popupType: 'TOAST',
    popup: { notificationActionRenderer: { responseText: { runs: [{ text }] } } },
  },
});
