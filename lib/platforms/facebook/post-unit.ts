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

/** Units with a mark of their own. Other units are recognised as posts by what surrounds them. */
export const anyUnit = `${postUnits.inSet.selector}, ${postUnits.unlabelled.selector}`;

/**
 * False for empty shells: Facebook fills a unit far down the feed only when it is scrolled to, and uses articles for
 * rows that are loading.
 */
function hasContent(unit: Element): boolean {
  // An anonymous author is named in the label without a link. Lists of suggestions have such a label too, but nobody
  // has written in them.
  const label = labelOf(unit);
  if (label !== null && isOwn(unit, label) && label.textContent.trim() !== '')
    return label.querySelector('a[href]') !== null || isWritten(unit);
  return authorLinkOf(unit) !== undefined || postMessage.some(({ selector }) => queryOwn(unit, selector) !== undefined);
}

/** Whether the unit has text, a time or a comment. */
const isWritten = (unit: Element): boolean =>
  postMessage.some(({ selector }) => queryOwn(unit, selector) !== undefined) ||
  unit.querySelector(commentLink.selector) !== null ||
  postTextRoots(unit).length > 0 ||
  queryOwnAll(unit, `${permalinkLike}, a[href^="?__cft__"]`).length > 0;

/** Every post that has content: units with marks first, then children of a feed, then posts beside a photo. */
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

/** Whether this element is a post. Avoids a search of the whole page where it can. */
export function isPostUnit(root: Document, element: Element): boolean {
  if (element.matches(anyUnit)) return isMarkedUnit(element);
  const isOther = element.matches(postUnits.feedChild.selector)
    ? isPlainUnit(element)
    : element.matches(postUnits.besidePhoto.selector) && isBesidePhoto(element);
  return isOther && findPostUnits(root).includes(element);
}

const around = '[role="feed"], [role="complementary"]';

/**
 * The posts among the added elements, and those that an addition made out of a shell. Null in a feed or beside a photo,
 * where what is a post depends on its siblings.
 *
 * @param marked the added elements and their descendants that match `markedInside`
 * @param parents the parents of the added elements
 * @param isFollowed whether a unit is already observed. Such a unit is judged when it is read, not again for each
 * comment added to it
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

/** Selector for the elements that `postUnitsAmong` needs in `marked`. */
export const markedInside = `${anyUnit}, ${around}`;

/**
 * The unit around an item.
 *
 * @param known cache for one search, by parent element. Some checks walk the whole thread of a unit
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

/** Children of a feed also include headings and loading rows. A post names its author and has something more. */
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

/** The link of the author that the unit names. */
export function authorLinkOf(unit: Element): { link: Element; strategy: string } | undefined {
  const { byRole, byHeading } = postAuthor;
  // The label is looked up by id, which is cheaper than selectors that walk the whole thread. The strategy depends on
  // where its link is.
  const labelled = labelOf(unit);
  const label = labelled !== null && isOwn(unit, labelled) ? labelled : null;
  const labelLink = label?.querySelector('a[href]') ?? null;
  if (labelLink !== null)
    return {
      link: labelLink,
      strategy: labelLink.closest('[data-ad-rendering-role="profile_name"]') === null ? 'labelled-by' : 'profile-name',
    };
  // A label with words and no link names an author without a link. Any other heading in the unit is then somebody
  // else's.
  if (label !== null && label.textContent.trim() !== '') return undefined;
  const stated = queryOwn(unit, byRole.selector);
  if (stated !== undefined) return { link: stated, strategy: byRole.name };
  const heading = queryOwn(unit, byHeading.selector);
  return heading === undefined ? undefined : { link: heading, strategy: byHeading.name };
}

export interface PostIdentity {
  id: string | null;
  /** Every id of this post: number and `pfbid`. */
  aliases: string[];
  strategy: string;
  conflict: string | null;
  permalink: string | null;
  story: DataStory | null;
}

/** A narrow selector: a unit may hold a thousand comments with five links each, and is read at every change. */
export const permalinkLike = ['/posts/', '/permalink', '/videos/', 'story_fbid=', 'multi_permalinks=']
  .map((part) => `a[href*="${part}"]:not([href*="comment_id="])`)
  .join(', ');

/** The number of comments to read for the post's id. All of a unit's own comments carry the same id. */
const sampleSize = 5;

/** A post's permalink is hidden until hover, but each comment below the post carries the post's number. */
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
  // The comments may belong to somebody's share of this post. Then the post's own link is right.
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

/** False for a link to a shared post by somebody else: that link names the shared post, not this one. */
function isOfAuthor(url: URL, unit: Element): boolean {
  const author = authorLinkOf(unit);
  const authorUrl = author === undefined ? null : addressOf(author.link.getAttribute('href'));
  const authorNamed = authorUrl === null ? null : namedBy(authorUrl);
  const linkNamed = namedBy(url);
  if (authorNamed === null || linkNamed === null) return true;
  if (authorNamed.kind === 'group' || linkNamed.kind === 'group')
    return (
      authorNamed.kind === linkNamed.kind &&
      authorNamed.kind === 'group' &&
      linkNamed.kind === 'group' &&
      authorNamed.group === linkNamed.group
    );
  return authorNamed.slug === linkNamed.slug || authorNamed.slug === null || linkNamed.slug === null;
}

/** The post id that all comments agree on. The thread of a shared post brings another id; then the result is null. */
function postIdOfComments(unit: Element): string | null {
  const ids = new Set<string>();
  let read = 0;
  for (const article of unit.querySelectorAll('[role="article"]')) {
    const id = commentIdentity(article)?.postId ?? null;
    if (id === null) continue;
    ids.add(id);
    read += 1;
    if (ids.size > 1) return null;
    if (read >= sampleSize) break;
  }
  const [only] = ids;
  return only ?? null;
}

function storyOf(unit: Element, id: string | null, data: FacebookData): DataStory | null {
  if (id !== null) {
    const byNumber = data.stories.get(id);
    return byNumber ?? [...data.stories.values()].find((story) => story.url?.includes(id) === true) ?? null;
  }
  // No id at all. In a group: the member's story, if the data has exactly one. Otherwise the one story with the same
  // text.
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

/** The page may show only the beginning of a text. Short texts fit many posts and prove nothing. */
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
