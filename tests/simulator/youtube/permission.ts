/** Who may do what on the practice YouTube. The server decides; a page only shows what it was served. */
import type { CommentAct } from './act-parameter';
import type { Video, YouTubeComment } from './comments';
import type { Viewer } from './session';

export const isOwner = (viewer: Viewer, comment: YouTubeComment): boolean => viewer.channel?.id === comment.ownerId;
export const isAuthor = (viewer: Viewer, comment: YouTubeComment): boolean => viewer.channel?.id === comment.authorId;
export const ownsVideo = (viewer: Viewer, video: Video): boolean => viewer.channel?.id === video.channel.id;

/** The thread's owner may do every act, but `hide-user` only to others; authors may remove their own comments. */
export function mayAct(viewer: Viewer, comment: YouTubeComment, act: CommentAct): boolean {
  if (act === 'hide-user') return isOwner(viewer, comment) && !isAuthor(viewer, comment);
  return isOwner(viewer, comment) || (act === 'remove' && isAuthor(viewer, comment));
}

/** A comment that is held for review, or by a hidden user, is on the watch page for its author only. */
export const isOnWatchPage = (viewer: Viewer, comment: YouTubeComment): boolean =>
  !comment.hidden || isAuthor(viewer, comment);
