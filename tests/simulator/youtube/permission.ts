/** Who may do what on the practice YouTube. The server decides; what a page shows is only what it was served. */
import type { CommentAct } from './act-parameter';
import type { Video, YouTubeComment } from './comments';
import type { Viewer } from './session';

export const isOwner = (viewer: Viewer, comment: YouTubeComment): boolean => viewer.channel?.id === comment.ownerId;
export const isAuthor = (viewer: Viewer, comment: YouTubeComment): boolean => viewer.channel?.id === comment.authorId;
export const ownsVideo = (viewer: Viewer, video: Video): boolean => viewer.channel?.id === video.channel.id;

/** The owner of the thread does everything with others' comments; whoever wrote a comment may take it back. */
export function mayAct(viewer: Viewer, comment: YouTubeComment, act: CommentAct): boolean {
  if (act === 'hide-user') return isOwner(viewer, comment) && !isAuthor(viewer, comment);
  return isOwner(viewer, comment) || (act === 'remove' && isAuthor(viewer, comment));
}

/** What is held for review, or written by a hidden user, stands on the watch page for the one who wrote it only. */
export const isOnWatchPage = (viewer: Viewer, comment: YouTubeComment): boolean =>
  !comment.hidden || isAuthor(viewer, comment);
