/** Decodes a comment's id from Facebook's links: base64 in the author's link, digits in the link on the time. */
import { decodedPart, isId } from './addresses';

export interface DecodedId {
  postId: string;
  commentId: string;
}

/** Decoded base64, or null when the text is not base64. */
function fromBase64(encoded: string): string | null {
  try {
    return atob(encoded.replace(/-/g, '+').replace(/_/g, '/').replace(/\s/g, ''));
  } catch {
    return null;
  }
}

/**
 * `comment:<post>_<comment>` in base64. Every comment link in the stored pages of 2022-2025 decodes (23 of 23).
 *
 * @example decodeCommentId('Y29tbWVudDoxMjNfNDU2') // { postId: '123', commentId: '456' }
 */
export function decodeCommentId(encoded: string): DecodedId | null {
  const match = /^comment:(\d+)_(\d+)$/.exec(fromBase64(encoded) ?? '');
  return match?.[1] === undefined || match[2] === undefined ? null : { postId: match[1], commentId: match[2] };
}

/** Decodes `S:_I<owner>:<post>:<post>`, and in a group `S:_I<actor>:VK:<post>`. */
export function decodeStoryId(encoded: string): { actorId: string; postId: string; inGroup: boolean } | null {
  const match = /^S:_I(\d+):(?:(VK):)?(\d+)(?::\d+)*$/.exec(fromBase64(encoded) ?? '');
  return match?.[1] === undefined || match[3] === undefined
    ? null
    : { actorId: match[1], postId: match[3], inGroup: match[2] !== undefined };
}

/** What one link says about the comment that contains it. */
export interface LinkedId {
  from: 'author' | 'time';
  commentId: string;
  postId: string | null;
  /** The id of the comment that this one replies to. Null when the link does not say. */
  parentId: string | null;
}

/**
 * Null for links without a comment id. Matches the text of the address: every comment has five such links, and parsing
 * each into a URL would dominate the time on a long thread.
 *
 * @example linkedId('/sida/posts/1?comment_id=222') // { from: 'time', postId: null, commentId: '222', parentId: null }
 */
export function linkedId(href: string): LinkedId | null {
  const comment = parameter(href, COMMENT);
  const reply = parameter(href, REPLY);
  if (comment === null) return null;
  const decoded = decodeCommentId(reply ?? comment) ?? (reply === null ? null : decodeCommentId(comment));
  if (isId(comment) || (reply !== null && isId(reply))) return timeLink(comment, reply);
  if (decoded === null) return null;
  // A reply's base64 id may come with its parent's in `comment_id`.
  const parent = reply === null ? null : decodeCommentId(comment);
  const parentId = parent === null || parent.commentId === decoded.commentId ? null : parent.commentId;
  return { from: 'author', commentId: decoded.commentId, postId: decoded.postId, parentId };
}

function timeLink(comment: string, reply: string | null): LinkedId | null {
  const plain = (id: string): string | null => (isId(id) ? id : (decodeCommentId(id)?.commentId ?? null));
  const own = plain(reply ?? comment);
  return own === null
    ? null
    : { from: 'time', commentId: own, postId: null, parentId: reply === null ? null : plain(comment) };
}

const COMMENT = /[?&]comment_id=([^&#]*)/;
const REPLY = /[?&]reply_comment_id=([^&#]*)/;

function parameter(href: string, name: RegExp): string | null {
  const written = name.exec(href)?.[1];
  return written === undefined ? null : decodedPart(written.replaceAll('+', ' '));
}
