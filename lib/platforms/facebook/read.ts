/** Reads every field of one item. The trace names the strategy that supplied each field. */
import type { FoundItem } from '../contract';
import type { Author, FieldTrace, ItemReading } from '../../domain/item';
import { hiddenWords, isEdited, marksOf, marksTrace, noMarks } from '../dom/marks';
import { addressOf, namedBy, withoutTracking } from './addresses';
import { choose, type Candidate, type Chosen } from './choose';
import { commentIdentity, type CommentIdentity } from './comment-identity';
import { commentCountOf } from './counts';
import { replyExpanders, spokenOf } from './expanders';
import type { DataComment } from './data-comments';
import { endsOfItem } from './ends';
import { signsOf } from './marks';
import { menuButtonOf } from './menu-button';
import { queryOwn } from './scoped-query';
import { owner } from './owner';
import { readPageData } from './page-data';
import { linksAndMentions, mediaOf } from './parts-of-text';
import { postIdentity } from './post-unit';
import { textField } from './text-field';
import { textRootsOf } from './text-of';
import { describing, postTextRoots } from './text-roots';
import { postReactionsOf, reactionsOf } from './reactions';
import { isScrambled, postedAt } from './time';
import { commentWrittenBy, postWrittenBy, type WrittenBy } from './written-by';

export function read(root: Document, item: FoundItem): ItemReading {
  return item.ref.kind === 'post' ? readPost(root, item) : readComment(root, item);
}

function readComment(root: Document, item: FoundItem): ItemReading {
  const article = item.element;
  const identity = commentIdentity(article);
  const data = item.ref.id === null ? undefined : readPageData(root).comments.get(item.ref.id);
  const time = postedAt(identity?.timeLink ?? null, data?.createdTime ?? null);
  const text = textField(item, { text: data?.text ?? null, translated: data?.translated ?? null });
  const writtenBy = commentWrittenBy(article);
  const author = authorOf(writtenBy, data);
  const permalink = commentPermalink(root, identity?.timeLink ?? null, data);
  const reactions = choose('reactions', [
    { strategy: 'data', leansOn: 'data', value: data?.reactions },
    { strategy: 'reaction-button', leansOn: 'aria', value: reactionsOf(article) },
  ]);
  const signs = signsOf(item, data, writtenBy.drawn ?? null);
  const marks = marksOf(signs);
  const replies = item.ref.kind === 'reply' ? [] : replyExpanders(article);
  const replyCount = repliesSaid(data?.replyTotal, spokenOf(replies));
  const menuLabel = choose('menuLabel', [
    { strategy: 'menu-button', leansOn: 'label', value: menuButtonOf(article)?.getAttribute('aria-label') },
    { strategy: 'menu-tooltip', leansOn: 'data', value: data?.menuTooltip },
  ]);
  const shared = common(root, item);
  return {
    ...shared,
    depth: data?.depth ?? (item.ref.parentId === null ? 0 : 1),
    permalink: permalink.value,
    author: author.value,
    postedAt: time.value,
    text: text.value,
    edited: isEdited(marks),
    reactions: reactions.value,
    replyCount: replyCount.value,
    visibility: hiddenWords(marks),
    marks,
    menuLabel: menuLabel.value,
    language: languageOf(item) ?? data?.language ?? null,
    ends: endsOfItem(item, endedBy(text, author, shared.media, writtenBy.drawn ?? null)),
    trace: [
      idTraceOf(identity),
      permalink.trace,
      ...author.trace,
      time.trace,
      text.trace,
      ...marksTrace(signs),
      reactions.trace,
      replyCount.trace,
      menuLabel.trace,
    ],
  };
}

/**
 * Uses the higher of two numbers. Page data is from page load and misses replies added since. An expander may count
 * only the replies that are still folded.
 */
function repliesSaid(loaded: number | null | undefined, drawn: number | null): Chosen<number> {
  const data: Candidate<number> = { strategy: 'data', leansOn: 'data', value: loaded };
  const expander: Candidate<number> = { strategy: 'expander', leansOn: 'structure', value: drawn };
  return choose('replyCount', (drawn ?? 0) > (loaded ?? 0) ? [expander, data] : [data, expander]);
}

const idTraceOf = (identity: CommentIdentity | undefined): FieldTrace => ({
  field: 'id',
  strategy: identity?.strategy ?? 'none',
  leansOn: identity === undefined ? 'none' : 'href',
  ...(typeof identity?.conflict === 'string' ? { conflict: identity.conflict } : {}),
});

function readPost(root: Document, item: FoundItem): ItemReading {
  const unit = item.element;
  const identity = postIdentity(unit, readPageData(root));
  const text = textField(item, { text: identity.story?.text ?? null, translated: null });
  const timeLink = postTimeLink(unit, identity.permalink);
  const time = postedAt(timeLink, identity.story?.creationTime ?? null);
  const author = authorOf(postWrittenBy(unit), undefined);
  const permalink = identity.permalink === null ? null : addressOf(identity.permalink, root.URL);
  const reactions = choose('reactions', [
    {
      strategy: 'data',
      leansOn: 'data',
      value: item.ref.id === null ? null : readPageData(root).postReactions.get(item.ref.id),
    },
    { strategy: 'reaction-bar', leansOn: 'aria', value: postReactionsOf(unit) },
  ]);
  const idTrace: FieldTrace = {
    field: 'id',
    strategy: identity.strategy,
    leansOn: identity.strategy === 'data' ? 'data' : identity.strategy === 'none' ? 'none' : 'href',
  };
  if (identity.conflict !== null) idTrace.conflict = identity.conflict;
  const shared = common(root, item);
  return {
    ...shared,
    depth: 0,
    permalink: permalink === null ? null : withoutTracking(permalink),
    author: author.value,
    postedAt: time.value,
    text: text.value,
    edited: null,
    reactions: reactions.value,
    replyCount: commentCountOf(unit),
    visibility: queryOwn(unit, 'svg > title')?.textContent ?? null,
    // We know of no such mark on a post.
    marks: noMarks(),
    menuLabel: menuButtonOf(unit)?.getAttribute('aria-label') ?? null,
    language: languageOf(item),
    ends: endsOfItem(item, endedBy(text, author, shared.media, null)),
    trace: [idTrace, ...author.trace, time.trace, text.trace, reactions.trace],
  };
}

function common(root: Document, item: FoundItem): Pick<ItemReading, 'ref' | 'links' | 'mentions' | 'media' | 'owner'> {
  return { ref: item.ref, ...linksAndMentions(item), media: mediaOf(item), owner: owner(root, item) };
}

const endedBy = (
  text: ReturnType<typeof textField>,
  author: ReturnType<typeof authorOf>,
  media: ItemReading['media'],
  name: Element | null,
): Parameters<typeof endsOfItem>[1] => ({
  text,
  author: { name: author.value.name, by: author.trace[0]?.strategy ?? 'none' },
  media,
  name,
});

function authorOf(
  { name: written, link, strategy }: WrittenBy,
  data: DataComment | undefined,
): { value: Author; trace: FieldTrace[] } {
  const url = link === null ? null : addressOf(link.getAttribute('href'), link.ownerDocument.URL);
  const named = url === null ? null : namedBy(url);
  const idInLink = named?.kind === 'profile' ? named.id : (named?.memberId ?? null);
  const name = choose('author.name', [
    { strategy, leansOn: link === null ? 'structure' : 'href', value: written },
    { strategy: 'data', leansOn: 'data', value: data?.authorName },
  ]);
  const id = choose('author.id', [
    { strategy: 'data', leansOn: 'data', value: data?.authorId },
    { strategy, leansOn: 'href', value: idInLink },
  ]);
  const profileUrl = choose(
    'author.profileUrl',
    [
      { strategy, leansOn: 'href', value: url === null || named === null ? null : withoutTracking(url) },
      { strategy: 'data', leansOn: 'data', value: data?.authorUrl },
    ],
    (value) => value.replace(/\/$/, ''),
  );
  return {
    value: { name: name.value, profileUrl: profileUrl.value, id: id.value },
    trace: [name.trace, id.trace, profileUrl.trace],
  };
}

/**
 * The link on a post's time, among the parts that describe the unit: the permalink, or the scrambled link that Facebook
 * fills in on hover.
 */
function postTimeLink(unit: Element, permalink: string | null): Element | null {
  const texts = postTextRoots(unit);
  const links = describing(unit).flatMap((part) =>
    texts.some((text) => text === part || part.contains(text)) ? [] : [...part.querySelectorAll('a[href]')],
  );
  const byAddress =
    permalink === null
      ? undefined
      : links.find((link) => addressOf(link.getAttribute('href'))?.href === permalink && link.textContent !== '');
  return byAddress ?? links.find((link) => isScrambled(link)) ?? null;
}

function commentPermalink(
  root: Document,
  timeLink: Element | null,
  data: DataComment | undefined,
): { value: string | null; trace: FieldTrace } {
  const timeUrl = addressOf(timeLink?.getAttribute('href') ?? null, root.URL);
  return choose(
    'permalink',
    [
      { strategy: 'time-link', leansOn: 'href', value: timeUrl === null ? null : withCommentId(timeUrl) },
      { strategy: 'data', leansOn: 'data', value: data?.url },
    ],
    commentIn,
  );
}

/** The comment's address without tracking, but with both of its ids. */
function withCommentId(url: URL): string {
  const clean = new URL(withoutTracking(url));
  for (const name of ['comment_id', 'reply_comment_id']) {
    const value = url.searchParams.get(name);
    if (value !== null) clean.searchParams.set(name, value);
  }
  return clean.href;
}

/** Two addresses of one comment may write the post differently, so they are compared by the comment's id. */
function commentIn(href: string): string {
  const url = addressOf(href);
  return url?.searchParams.get('reply_comment_id') ?? url?.searchParams.get('comment_id') ?? href;
}

function languageOf(item: FoundItem): string | null {
  const [root] = textRootsOf(item);
  const marked = root?.closest('[lang]') ?? root?.querySelector('[lang]') ?? null;
  return marked === null || marked.tagName === 'HTML' ? null : marked.getAttribute('lang') || null;
}
