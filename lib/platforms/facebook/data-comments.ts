/** Reads comments from the page data. */
import { decodeCommentId } from './comment-id';
import { fill, number, object, text, type Json } from './json';
import { isRecord } from '../../util/is-record';

export interface DataComment {
  postId: string;
  parentId: string | null;
  directParentId: string | null;
  depth: number | null;
  text: string | null;
  /** Whether the page shows a translation of `text`. */
  translated: boolean | null;
  authorId: string | null;
  authorName: string | null;
  authorUrl: string | null;
  /** Seconds since 1970. */
  createdTime: number | null;
  menuTooltip: string | null;
  replyTotal: number | null;
  reactions: number | null;
  edited: boolean | null;
  /** True when somebody had hidden it at page load. Otherwise null, not false: it may have been hidden since. */
  hidden: true | null;
  /** Whether it is pinned, read from whether its menu in the data offers to pin or to unpin. Null without that menu. */
  pinned: boolean | null;
  url: string | null;
  language: string | null;
}

/** Comments in the page data. Each is parsed on first use: a page may hold a thousand and few are asked for. */
export class DataComments {
  private readonly nodes = new Map<string, { postId: string; node: Json }[]>();
  private readonly made = new Map<string, DataComment>();

  get size(): number {
    return this.nodes.size;
  }

  has(id: string): boolean {
    return this.nodes.has(id);
  }

  get(id: string): DataComment | undefined {
    const nodes = this.nodes.get(id);
    if (nodes === undefined || this.made.has(id)) return this.made.get(id);
    for (const { postId, node } of nodes) fill(this.made, id, commentOf(node, postId));
    return this.made.get(id);
  }

  add(id: string, postId: string, node: Json): void {
    const known = this.nodes.get(id);
    if (known === undefined) this.nodes.set(id, [{ postId, node }]);
    else known.push({ postId, node });
  }

  take(others: DataComments): void {
    for (const [id, nodes] of others.nodes) for (const { postId, node } of nodes) this.add(id, postId, node);
  }
}

/**
 * An edited comment has a link to its history among its actions. The type name is from Facebook's own code (2026;
 * reported). Null when only the time is listed, as for somebody who is not logged in.
 */
function editedIn(node: Json): boolean | null {
  const renderer = object(object(node.comment_action_links_renderer).comment);
  const links = [node.comment_action_links, node.commentActionLinks, renderer.commentActionLinks].find(Array.isArray);
  const kinds = (links ?? []).map((link) => (isRecord(link) ? text(link.__typename) : null));
  if (kinds.includes('XFBCommentEditHistoryActionLink')) return true;
  return kinds.some((kind) => kind !== null && kind !== 'XFBCommentTimeStampActionLink') ? false : null;
}

/**
 * Facebook's own client sets `spam_display_mode` when it hides a comment, and clears it when it shows the comment again
 * (seen 2022-2024).
 */
const isHiddenIn = (node: Json): true | null =>
  node.is_hidden_by_content_owner === true || node.is_hidden_by_viewer === true || node.spam_display_mode === 'spam'
    ? true
    : null;

/** The menu entries have type names that are the same in every language (seen in Facebook's own code, 2022-2024). */
function pinnedIn(node: Json): boolean | null {
  const items = Array.isArray(node.comment_menu_items) ? node.comment_menu_items : [];
  const kinds = items.map((item) => (isRecord(item) ? text(item.__typename) : null));
  const [unpins, pins] = [UNPIN, PIN].map((kind) => kinds.includes(kind));
  return unpins === pins ? null : unpins === true;
}

const PIN = 'CommentMenuItemAdminPinComment';
const UNPIN = 'CommentMenuItemAdminUnpinComment';

/** `preferred_body` is what the page shows. Its type is ORIGINAL when it is not translated (seen 2025). */
function translatedIn(node: Json): boolean | null {
  const kind = text(object(node.preferred_body).translation_type);
  return kind === null ? null : kind !== 'ORIGINAL';
}

function commentOf(node: Json, postId: string): DataComment {
  const author = object(node.author);
  const feedback = object(node.feedback);
  const parent = (key: string): string | null => decodeCommentId(text(object(node[key]).id) ?? '')?.commentId ?? null;
  return {
    postId,
    parentId: parent('comment_parent'),
    directParentId: parent('comment_direct_parent'),
    depth: number(node.depth),
    text: text(object(node.body).text) ?? text(object(node.preferred_body).text),
    translated: translatedIn(node),
    authorId: text(author.id),
    authorName: text(author.name),
    authorUrl: text(author.url),
    createdTime: number(node.created_time),
    menuTooltip: text(node.comment_menu_tooltip),
    replyTotal: number(object(feedback.replies_fields).total_count) ?? number(object(feedback.replies_fields).count),
    reactions: number(object(feedback.reactors).count_reduced),
    edited: editedIn(node),
    hidden: isHiddenIn(node),
    pinned: pinnedIn(node),
    url: text(node.url),
    language: text(object(node.translatability_for_viewer).source_dialect),
  };
}
