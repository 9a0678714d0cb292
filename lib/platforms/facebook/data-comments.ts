/** What the page's own data says of its comments. */
import { decodeCommentId } from './comment-id';
import { fill, number, object, text, type Json } from './json';
import { isRecord } from '../../util/is-record';

export interface DataComment {
  postId: string;
  parentId: string | null;
  directParentId: string | null;
  depth: number | null;
  text: string | null;
  /** Whether what the page shows is a translation of `text`. */
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
  /** Hidden by somebody when the page was loaded. What is not said is not known: it may have been hidden since. */
  hidden: true | null;
  /** Whether it stands pinned; by which of the two the menu would offer, where the data has the menu. */
  pinned: boolean | null;
  url: string | null;
  language: string | null;
}

/** The comments that the data names. One is made out when it is asked for: a page of a thousand is asked for few. */
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
 * A comment that was edited carries a link to its history among its actions (the type is named in Facebook's own code,
 * 2026; reported). Where only the time is listed, as for one who is not logged in, nothing is said.
 */
function editedIn(node: Json): boolean | null {
  const renderer = object(object(node.comment_action_links_renderer).comment);
  const links = [node.comment_action_links, node.commentActionLinks, renderer.commentActionLinks].find(Array.isArray);
  const kinds = (links ?? []).map((link) => (isRecord(link) ? text(link.__typename) : null));
  if (kinds.includes('XFBCommentEditHistoryActionLink')) return true;
  return kinds.some((kind) => kind !== null && kind !== 'XFBCommentTimeStampActionLink') ? false : null;
}

/**
 * Facebook's own client sets `spam_display_mode` when it hides a comment, and takes it back with it (seen 2022-2024).
 */
const isHiddenIn = (node: Json): true | null =>
  node.is_hidden_by_content_owner === true || node.is_hidden_by_viewer === true || node.spam_display_mode === 'spam'
    ? true
    : null;

/** The entries of its menu have names of their own in every language (seen in Facebook's own code, 2022-2024). */
function pinnedIn(node: Json): boolean | null {
  const items = Array.isArray(node.comment_menu_items) ? node.comment_menu_items : [];
  const kinds = items.map((item) => (isRecord(item) ? text(item.__typename) : null));
  const [unpins, pins] = [UNPIN, PIN].map((kind) => kinds.includes(kind));
  return unpins === pins ? null : unpins === true;
}

const PIN = 'CommentMenuItemAdminPinComment';
const UNPIN = 'CommentMenuItemAdminUnpinComment';

/** `preferred_body` is what is shown; of what is shown as it was written it says ORIGINAL (seen 2025). */
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
