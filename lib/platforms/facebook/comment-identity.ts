/** Which comment an article shows right now. Read again before every press, because Facebook re-uses nodes. */
import type { FoundItem } from '../contract';
import { linkedId, type LinkedId } from './comment-id';
import { queryOwnAll } from './scoped-query';
import { commentLink } from './selectors';

export interface CommentIdentity {
  /** Null when the article's links disagree. Then nothing may be removed. */
  id: string | null;
  postId: string | null;
  parentId: string | null;
  strategy: string;
  conflict: string | null;
  authorLink: Element | null;
  timeLink: Element | null;
}

/**
 * Ignores links in the text, because a writer can paste the link of another comment. Undefined when the article has no
 * comment id: a post, a shell or a loading row.
 */
export function commentIdentity(article: Element): CommentIdentity | undefined {
  const links = queryOwnAll(article, commentLink.selector);
  const outside = links.filter((link) => !isInText(link, article));
  const read = outside.flatMap((link): Read[] => {
    const id = linkedId(link.getAttribute('href') ?? '');
    return id === null ? [] : [{ link, id }];
  });
  const byAuthor = read.filter(({ id }) => id.from === 'author');
  const byTime = read.filter(({ id }) => id.from === 'time');
  // A post in a feed may name a comment in the link on its time ('NN commented'). It is a comment only if the author's
  // link has a comment id too.
  if (byAuthor.length === 0 && (byTime.length === 0 || isPost(article))) return undefined;
  const id = agreedId(byAuthor, byTime);
  const conflict = id === null ? `links name ${[...idsIn(read)].join(' and ')}` : null;
  const own = (links: Read[]): Read[] => (id === null ? links : links.filter((each) => each.id.commentId === id));
  const [author, time] = [own(byAuthor), own(byTime)];
  return {
    id,
    postId: single(author.map((each) => each.id.postId)),
    parentId: parentOf(own(read).map((each) => each.id)),
    strategy:
      author.length > 0 && time.length > 0 ? 'author-link+time-link' : author.length > 0 ? 'author-link' : 'time-link',
    conflict,
    // Looked up on demand: finding whose thread this is must not read names in other people's threads.
    get authorLink() {
      return (
        author.find(({ link }) => link.getAttribute('aria-hidden') !== 'true' && link.textContent !== '')?.link ??
        author[0]?.link ??
        null
      );
    },
    timeLink: time[0]?.link ?? null,
  };
}

interface Read {
  link: Element;
  id: LinkedId;
}

const idsIn = (links: Read[]): Set<string> => new Set(links.map(({ id }) => id.commentId));

/**
 * The one id that all links name. If they differ, as in the preview of a link to another comment, the one id that an
 * author link and a time link agree on. Null when they agree on none or on several.
 */
function agreedId(byAuthor: Read[], byTime: Read[]): string | null {
  const all = idsIn([...byAuthor, ...byTime]);
  const ofTime = idsIn(byTime);
  const agreed = all.size === 1 ? [...all] : [...idsIn(byAuthor)].filter((id) => ofTime.has(id));
  const [only] = agreed;
  return agreed.length === 1 && only !== undefined ? only : null;
}

/**
 * The cached identity if `item` was read since the running code started, otherwise a new reading. The page cannot
 * change before that code yields, unless we press something.
 */
export const identityOf = (item: FoundItem): CommentIdentity | undefined =>
  justRead?.get(item) ?? commentIdentity(item.element);

let justRead: Map<FoundItem, CommentIdentity> | undefined;

/** Caches the identity until the running code yields, so that `owner` need not read the links again. */
export function rememberIdentity(item: FoundItem, identity: CommentIdentity): FoundItem {
  if (justRead === undefined) {
    justRead = new Map();
    queueMicrotask(() => {
      justRead = undefined;
    });
  }
  justRead.set(item, identity);
  return item;
}

/**
 * Whether the article is a post. An article with its own label and no position in a set is not (selectors,
 * `postUnits`): an article inside it is a preview.
 */
function isPost(article: Element): boolean {
  if (
    article.matches('[aria-posinset]') ||
    article.querySelector('[data-ad-rendering-role], [data-ad-preview]') !== null
  )
    return true;
  return !article.hasAttribute('aria-label') && article.querySelector('[role="article"]') !== null;
}

function isInText(link: Element, article: Element): boolean {
  for (let at = link.parentElement; at !== null && at !== article; at = at.parentElement)
    if (at.getAttribute('dir')?.toLowerCase() === 'auto') return true;
  return false;
}

function parentOf(ids: LinkedId[]): string | null {
  return single(ids.filter((id) => id.parentId !== null && id.parentId !== id.commentId).map((id) => id.parentId));
}

/** The one value that all agree on. Null when they differ or all are null. */
function single(values: (string | null)[]): string | null {
  const known = new Set(values.filter((value) => value !== null));
  const [only] = known;
  return known.size === 1 && only !== undefined ? only : null;
}
