/** The units that hold a post, and what a unit says about itself. */
import { addressOf, namedBy, postIdIn } from './addresses';
import { commentIdentity } from './comment-identity';
import { labelOf } from './headings';
import { isOwn, queryOwnAll, queryOwn } from './scoped-query';
import { type DataStory, type FacebookData } from './page-data';
import { holdsSeveralPosts } from './several-posts';
import { postTextRoots } from './text-roots';
import { readText } from '../dom/read-text';
import { normaliseText } from '../../domain/normalise-text';
import { commentLink, postAuthor, postMessage, postUnits } from './selectors';

/** What has a mark of its own; the others are posts by what stands around them. */
export const anyUnit = `${postUnits.inSet.selector}, ${postUnits.unlabelled.selector}`;

/**
 * A unit far down the feed is an empty shell until it is scrolled to, and Facebook keeps articles for rows that load.
 */
function hasContent(unit: Element): boolean {
  // Who is anonymous is named in the label without a link. So are lists of suggestions, in which nobody has written.
  const label = labelOf(unit);
  if (label !== null && isOwn(unit, label) && label.textContent.trim() !== '')
    return label.querySelector('a[href]') !== null || isWritten(unit);
  return authorLinkOf(unit) !== undefined || postMessage.some(({ selector }) => queryOwn(unit, selector) !== undefined);
}

/** Words, a time or a comment. */
const isWritten = (unit: Element): boolean =>
  postMessage.some(({ selector }) => queryOwn(unit, selector) !== undefined) ||
  unit.querySelector(commentLink.selector) !== null ||
  postTextRoots(unit).length > 0 ||
  queryOwnAll(unit, `${permalinkLike}, a[href^="?__cft__"]`).length > 0;

/** Every post that has content, in document order. */
export function findPostUnits(root: Document): Element[] {
  const units = [...root.querySelectorAll(anyUnit)].filter(isMarkedUnit);
  const held = (element: Element): boolean =>
    units.some((unit) => unit === element || unit.contains(element) || element.contains(unit));
  const plain = [...root.querySelectorAll(postUnits.feedChild.selector)].filter(
    (child) => !held(child) && isPlainUnit(child),
  );
  const beside = [...root.querySelectorAll(postUnits.besidePhoto.selector)].filter(
    (child) => !held(child) && isBesidePhoto(child),
  );
  return [...units, ...plain, ...beside];
}

const isMarkedUnit = (unit: Element): boolean =>
  (unit.parentElement?.closest('[role="article"], [aria-posinset]') ?? null) === null &&
  !isComment(unit) &&
  hasContent(unit) &&
  !holdsSeveralPosts(unit);

/** Whether this element is one of them, without looking through the whole page. */
export function isPostUnit(root: Document, element: Element): boolean {
  if (element.matches(anyUnit)) return isMarkedUnit(element);
  const isOther = element.matches(postUnits.feedChild.selector)
    ? isPlainUnit(element)
    : element.matches(postUnits.besidePhoto.selector) && isBesidePhoto(element);
  return isOther && findPostUnits(root).includes(element);
}

const around = '[role="feed"], [role="complementary"]';

/**
 * Posts that what has come holds, or has made out of a shell around it. Null in a feed or beside a photo: what is a
 * post there depends on what else stands there.
 *
 * @param marked what has come, and in it all that `markedInside` fits
 * @param parents what they came into
 * @param isFollowed a post around what came is judged when it is read, and not with each comment that comes into it
 */
export function postUnitsAmong(
  marked: Iterable<Element>,
  parents: Iterable<Element>,
  isFollowed: (element: Element) => boolean,
): Element[] | null {
  const shells = new Set<Element>();
  for (const element of marked) {
    if (element.matches(around)) return null;
    if (element.matches(anyUnit)) shells.add(element);
  }
  for (const parent of parents) {
    if (parent.closest(around) !== null) return null;
    for (
      let shell = parent.closest(anyUnit);
      shell !== null && !shells.has(shell);
      shell = shell.parentElement?.closest(anyUnit) ?? null
    )
      shells.add(shell);
  }
  return [...shells].filter((shell) => isFollowed(shell) || isMarkedUnit(shell));
}

/** What `postUnitsAmong` must be told of. */
export const markedInside = `${anyUnit}, ${around}`;

/**
 * The post that an item stands in: itself, or the unit around it.
 *
 * @param known what was found above each element in this look: some ways to tell a unit go through all of its thread
 */
export function unitOf(element: Element, known?: Map<Element, Element | undefined>): Element | undefined {
  const { parentElement } = element;
  if (parentElement === null) return undefined;
  if (known?.has(parentElement) === true) return known.get(parentElement);
  const unit = isUnit(parentElement) ? parentElement : unitOf(parentElement, known);
  known?.set(parentElement, unit);
  return unit;
}

const isUnit = (node: Element): boolean =>
  (node.matches(anyUnit) && !isComment(node)) ||
  (node.matches(postUnits.feedChild.selector) && isPlainUnit(node)) ||
  (node.matches(postUnits.besidePhoto.selector) && isBesidePhoto(node));

function isComment(element: Element): boolean {
  return element.matches('[role="article"]') && commentIdentity(element) !== undefined;
}

/** Children of a feed hold headings and loading rows too; a post says who wrote it and something more. */
function isPlainUnit(child: Element): boolean {
  if (child.matches('[role="article"]') || child.querySelector(anyUnit) !== null) return false;
  const says = child.querySelector(
    `[data-ad-rendering-role="profile_name"], ${postMessage.map(({ selector }) => selector).join(', ')}`,
  );
  return says !== null && authorLinkOf(child) !== undefined && !holdsSeveralPosts(child);
}

function isBesidePhoto(child: Element): boolean {
  return (
    child.querySelector(anyUnit) === null &&
    child.querySelector(commentLink.selector) !== null &&
    authorLinkOf(child) !== undefined
  );
}

/** The link of who the unit says has written; by its own word first. */
export function authorLinkOf(unit: Element): { link: Element; strategy: string } | undefined {
  const { byRole, byHeading } = postAuthor;
  // The label is looked up by id, so it is asked before selectors that
  // walk the whole thread; where it stands says how sure it is.
  const labelled = labelOf(unit);
  const label = labelled !== null && isOwn(unit, labelled) ? labelled : null;
  const labelLink = label?.querySelector('a[href]') ?? null;
  if (labelLink !== null)
    return {
      link: labelLink,
      strategy: labelLink.closest('[data-ad-rendering-role="profile_name"]') === null ? 'labelled-by' : 'profile-name',
    };
  // A label with words and no link names somebody without one; another heading in the unit is another's.
  if (label !== null && label.textContent.trim() !== '') return undefined;
  const stated = queryOwn(unit, byRole.selector);
  if (stated !== undefined) return { link: stated, strategy: byRole.name };
  const heading = queryOwn(unit, byHeading.selector);
  return heading === undefined ? undefined : { link: heading, strategy: byHeading.name };
}

export interface PostIdentity {
  id: string | null;
  /** Every id that names this post: number, `pfbid`. */
  aliases: string[];
  strategy: string;
  conflict: string | null;
  permalink: string | null;
  story: DataStory | null;
}

/** Narrow, since a unit may hold a thousand comments with five links each and is read at every change. */
export const permalinkLike = ['/posts/', '/permalink', '/videos/', 'story_fbid=', 'multi_permalinks=']
  .map((part) => `a[href*="${part}"]:not([href*="comment_id="])`)
  .join(', ');

/** So many comments are asked for the number of their post; all of a unit's own carry the same. */
const asked = 5;

/** A post's link is hidden until one points at it, but each comment below it carries the post's number. */
export function postIdentity(unit: Element, data: FacebookData): PostIdentity {
  const links = queryOwnAll(unit, permalinkLike).filter((link) => link.closest('[data-ad-preview="message"]') === null);
  const permalinks = links.flatMap((link) => {
    const url = addressOf(link.getAttribute('href'));
    const id = url === null ? null : postIdIn(url);
    return url === null || id === null || !isOfAuthor(url, unit) ? [] : [{ url, id }];
  });
  const fromComment = postIdOfComments(unit);
  const fromLink = permalinks[0]?.id ?? null;
  const linkNumber = fromLink !== null && /^\d+$/.test(fromLink) ? fromLink : null;
  const story = storyOf(unit, linkNumber ?? fromComment ?? fromLink, data);
  // The comments may hang under somebody's share of this post; then the post's own link knows better.
  const conflict =
    linkNumber !== null && fromComment !== null && linkNumber !== fromComment
      ? `comments below name ${fromComment}`
      : null;
  const number = linkNumber ?? fromComment ?? story?.postId ?? null;
  const aliases = [...new Set([number, fromLink, story?.postId ?? null].filter((id) => id !== null))];
  const strategy =
    linkNumber !== null
      ? 'permalink'
      : fromComment !== null
        ? 'comment-id'
        : fromLink !== null
          ? 'permalink'
          : story !== null
            ? 'data'
            : 'none';
  return {
    id: number ?? fromLink,
    aliases,
    strategy,
    conflict,
    permalink: permalinks[0]?.url.href ?? story?.url ?? null,
    story,
  };
}

/** A link to somebody else's post inside the unit (a shared post) names that post, not this one. */
function isOfAuthor(url: URL, unit: Element): boolean {
  const author = authorLinkOf(unit);
  const authorUrl = author === undefined ? null : addressOf(author.link.getAttribute('href'));
  const mine = authorUrl === null ? null : namedBy(authorUrl);
  const theirs = namedBy(url);
  if (mine === null || theirs === null) return true;
  if (mine.kind === 'group' || theirs.kind === 'group')
    return mine.kind === theirs.kind && mine.kind === 'group' && theirs.kind === 'group' && mine.group === theirs.group;
  return mine.slug === theirs.slug || mine.slug === null || theirs.slug === null;
}

/** One number when all comments agree; a shared post's own thread brings another number and then nobody is believed. */
function postIdOfComments(unit: Element): string | null {
  const ids = new Set<string>();
  let read = 0;
  for (const article of unit.querySelectorAll('[role="article"]')) {
    const id = commentIdentity(article)?.postId ?? null;
    if (id === null) continue;
    ids.add(id);
    read += 1;
    if (ids.size > 1) return null;
    if (read >= asked) break;
  }
  const [only] = ids;
  return only ?? null;
}

function storyOf(unit: Element, id: string | null, data: FacebookData): DataStory | null {
  if (id !== null) {
    const byNumber = data.stories.get(id);
    return byNumber ?? [...data.stories.values()].find((story) => story.url?.includes(id) === true) ?? null;
  }
  // Without any id: the member who wrote in the group, when the data knows one post of theirs only.
  const member = queryOwnAll(unit, 'a[href*="/groups/"]').flatMap((link) => {
    const url = addressOf(link.getAttribute('href'));
    const named = url === null ? null : namedBy(url);
    return named?.kind === 'group' && named.memberId !== null ? [named.memberId] : [];
  })[0];
  const all = [...data.stories.values()];
  const stories =
    member === undefined
      ? all.filter((story) => saysTheSame(unit, story))
      : all.filter((story) => story.actorId === member);
  return stories.length === 1 ? (stories[0] ?? null) : null;
}

/** The page may show the beginning only. Short words fit many posts and prove nothing. */
function saysTheSame(unit: Element, story: DataStory): boolean {
  if (story.text === null) return false;
  const shown = normaliseText(
    postTextRoots(unit)
      .map((root) => readText(root))
      .join('\n'),
  ).replace(/\s*…$/u, '');
  const whole = normaliseText(story.text);
  return whole === shown || (shown.length >= 40 && whole.startsWith(shown));
}
