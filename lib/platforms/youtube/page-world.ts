/**
 * Answers questions about one node from YouTube's own world, read-only: Polymer's data with icon types and ids, and
 * ytcfg. Runs in the page's world, so it holds no secret and calls no function of the page. The answers are the page's
 * word; the isolated world parses them again.
 */
import type { PageQuestion } from '../contract';
import { menuEntries, menuLayers, threads } from './selectors';
import { isRecord } from '../../util/is-record';

type Bag = Record<string, unknown>;

export function answerYouTube(question: PageQuestion, node: Element | null, view: Window): unknown {
  if (question === 'menu-items') return node === null ? null : entriesOf(node).map(entryData);
  if (question === 'comment-data') return node === null ? null : commentData(node);
  if (question === 'identity') return identity(view);
  return labels(view);
}

/** The node is an entry, or a layer that holds entries. */
function entriesOf(node: Element): Element[] {
  return node.matches(menuEntries)
    ? [node]
    : node.matches(menuLayers) || node.querySelector(menuEntries) !== null
      ? [...node.querySelectorAll(menuEntries)]
      : [];
}

/** Polymer 1 and 2 keep an element's model in `data`, in `__data.data` or in the controller. All are plain objects. */
function dataOf(node: Element): Bag | null {
  const element = node as Element & { data?: unknown; __data?: unknown; polymerController?: unknown; inst?: unknown };
  for (const holder of [element.data, element.__data, element.polymerController, element.inst]) {
    if (!isRecord(holder)) continue;
    if (isRecord(holder['data'])) return holder['data'];
    if (holder === element.data || holder === element.__data) return holder;
  }
  return null;
}

function entryData(entry: Element): { iconType: string | null; text: string; commentIds: string[] } {
  const data = dataOf(entry);
  return {
    iconType: data === null ? null : iconTypeOf(data),
    text: (entry.textContent ?? '').trim(),
    commentIds: data === null ? [] : commentIdsOf(data),
  };
}

/** Menu renderers use `icon.iconType`; view models use `leadingImage.sources[0].clientResource.imageName`. */
function iconTypeOf(data: Bag): string | null {
  const icon = data['icon'];
  if (isRecord(icon) && typeof icon['iconType'] === 'string') return icon['iconType'];
  const image = at(data, ['listItemViewModel', 'leadingImage']) ?? data['leadingImage'];
  const sources = isRecord(image) ? image['sources'] : undefined;
  const first: unknown = Array.isArray(sources) ? sources[0] : undefined;
  const name = at(first, ['clientResource', 'imageName']);
  return typeof name === 'string' ? name : null;
}

function at(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

/** Keys of the parameters that remove, hide and ban, and that save an edited comment or reply. */
const NAMES_COMMENT = new Set(['action', 'updateCommentParams', 'updateReplyParams']);

/**
 * The act's parameter is a base64 message that holds the id of the comment it acts on (seen in Studio's responses of
 * 2020).
 */
function commentIdsOf(data: Bag): string[] {
  const found = new Set<string>();
  const visit = (value: unknown, depth: number): void => {
    if (depth > 8 || !isRecord(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (NAMES_COMMENT.has(key) && typeof inner === 'string') for (const id of idsIn(inner)) found.add(id);
      else visit(inner, depth + 1);
    }
  };
  visit(data, 0);
  return [...found];
}

function idsIn(action: string): string[] {
  try {
    const bytes = atob(decodeURIComponent(action).replace(/-/gu, '+').replace(/_/gu, '/'));
    // Comment ids are 26 characters; a reply has a dot and 22 more.
    return bytes.match(/Ug[\w-]{24}(?:\.[\w-]{22})?/gu) ?? [];
  } catch {
    return [];
  }
}

/** Id and author of a comment element, from its view model or the older renderer. */
function commentData(node: Element): unknown {
  const data = dataOf(node);
  if (data === null) return null;
  const properties = isRecord(data['properties']) ? data['properties'] : data;
  const author = isRecord(data['author']) ? data['author'] : {};
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const content =
    at(properties, ['content', 'content']) ??
    at(data, ['contentText', 'simpleText']) ??
    runs(at(data, ['contentText', 'runs']));
  return {
    id: text(properties['commentId']),
    author: text(author['displayName']) ?? text(at(data, ['authorText', 'simpleText'])),
    channelId: text(author['channelId']) ?? text(at(data, ['authorEndpoint', 'browseEndpoint', 'browseId'])),
    isCurrentUser: author['isCurrentUser'] === true,
    isCreator: author['isCreator'] === true || data['authorIsChannelOwner'] === true,
    text: text(content),
    replies: countIn(at(data, ['toolbar', 'replyCount'])) ?? countIn(at(data, ['toolbar', 'replyCountA11y'])),
    published:
      text(properties['publishedTime']) ??
      text(at(data, ['publishedTimeText', 'simpleText'])) ??
      runs(at(data, ['publishedTimeText', 'runs'])),
    pinned: isPinned(node, data, text(properties['commentId'])),
  };
}

/** The comment's model says who pinned it. The thread's model says that it is shown above all others (seen 2026). */
function isPinned(node: Element, data: Bag, id: string | null): true | null {
  const words = data['pinnedText'];
  if ((typeof words === 'string' && words !== '') || isRecord(data['pinnedCommentBadge'])) return true;
  const around = node.closest(threads);
  const thread = around === null ? null : dataOf(around);
  const model = at(thread, ['commentViewModel', 'commentViewModel']) ?? at(thread, ['comment', 'commentRenderer']);
  if (!isRecord(model) || id === null || model['commentId'] !== id) return null;
  const isFirst = thread?.['renderingPriority'] === 'RENDERING_PRIORITY_PINNED_COMMENT';
  return isFirst || (typeof model['pinnedText'] === 'string' && model['pinnedText'] !== '') ? true : null;
}

/** '7' and '7 replies' are counts; '1,2 tn' is not. Null if there is no count. */
function countIn(value: unknown): number | null {
  const digits = typeof value === 'string' ? /^\D*(\d{1,6})\D*$/u.exec(value) : null;
  return digits === null ? null : Number(digits[1]);
}

function runs(value: unknown): string | null {
  return Array.isArray(value)
    ? value.map((run) => (isRecord(run) && typeof run['text'] === 'string' ? run['text'] : '')).join('')
    : null;
}

/**
 * The current ytcfg. The page updates it when a navigation switches account, so it may differ from the inline script.
 */
function config(view: Window): Bag {
  const held = (view as Window & { ytcfg?: { data_?: unknown; d?: unknown } }).ytcfg;
  return isRecord(held?.data_) ? held.data_ : {};
}

function identity(view: Window): unknown {
  const data = config(view);
  if (Object.keys(data).length === 0) return null;
  const text = (key: string): string | null => (typeof data[key] === 'string' ? data[key] : null);
  return {
    loggedIn: typeof data['LOGGED_IN'] === 'boolean' ? data['LOGGED_IN'] : null,
    datasyncId: text('DATASYNC_ID'),
    delegatedSessionId: text('DELEGATED_SESSION_ID'),
    channelId: text('CHANNEL_ID'),
    accountName: text('USER_ACCOUNT_NAME'),
  };
}

/** The page's own labels for common acts, in its language. */
function labels(view: Window): unknown {
  const held = (view as Window & { ytcfg?: { msgs?: unknown } }).ytcfg;
  const words: Record<string, string> = {};
  for (const [key, value] of Object.entries(isRecord(held?.msgs) ? held.msgs : {}))
    if (typeof value === 'string' && value.length < 100) words[key] = value;
  return words;
}
