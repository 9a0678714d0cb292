/** Who wrote an item, by the author link. Without a link, by the name on the page; then there is no id. */
import { readText } from '../dom/read-text';
import { addressOf, namedBy } from './addresses';
import { commentIdentity } from './comment-identity';
import { beginsWith, isUnderOther, labelOf } from './headings';
import { queryOwnAll } from './scoped-query';
import { authorLinkOf } from './post-unit';
import { commentTextRoots, postTextRoots, wordBlocks } from './text-roots';

export interface WrittenBy {
  name: string | null;
  /** Null when only a name is shown: anonymous group members, closed accounts, private profiles. */
  link: Element | null;
  strategy: string;
  /** In a comment: the element of a name that has no link. */
  drawn?: Element;
}

const nobody: WrittenBy = { name: null, link: null, strategy: 'none' };
const LONGEST_NAME = 120;

export function commentWrittenBy(article: Element): WrittenBy {
  const link = commentIdentity(article)?.authorLink ?? null;
  const name = link === null ? '' : readText(link);
  if (link !== null && name !== '') return { name, link, strategy: 'author-link' };
  const drawn = drawnName(article);
  return drawn === null
    ? { name: null, link, strategy: 'author-link' }
    : { name: readText(drawn), link, strategy: 'drawn-name', drawn };
}

/**
 * A comment's name without a link: the first block, one line, above the text. An attachment's title has the same shape
 * but is below the text. When no text is found, the block may be the text itself, so it counts only if the comment's
 * label has it too.
 */
function drawnName(article: Element): Element | null {
  const [first] = wordBlocks(article);
  if (first === undefined || first.querySelector('div, br, img') !== null) return null;
  const name = readText(first);
  if (name === '' || name.length > LONGEST_NAME || name.includes('\n')) return null;
  const [words] = commentTextRoots(article);
  if (words !== undefined) return isBefore(first, words) ? first : null;
  return (article.getAttribute('aria-label') ?? '').includes(name) ? first : null;
}

const isBefore = (one: Element, other: Element): boolean =>
  one !== other && (one.compareDocumentPosition(other) & 4) !== 0;

/**
 * The author by the unit's heading. A heading that begins with other words than a name ('2 friends wrote on your
 * timeline') names no author, whatever it links to. Neither does one that names only the group.
 */
export function postWrittenBy(unit: Element): WrittenBy {
  const heading = authorLinkOf(unit);
  if (heading === undefined) return labelWithoutLink(unit);
  if (!beginsItsHeading(heading.link)) return nobody;
  const named = namedIn(heading.link);
  if (named?.kind === 'group' && named.memberId === null) {
    const member = memberLink(unit);
    return member === null ? nobody : { name: readText(member), link: member, strategy: 'member-link' };
  }
  return { name: readText(heading.link) || null, link: heading.link, strategy: heading.strategy };
}

function labelWithoutLink(unit: Element): WrittenBy {
  const label = labelOf(unit);
  const name = label === null || label.querySelector('a[href]') !== null ? '' : readText(label);
  return name === '' || name.length > LONGEST_NAME || name.includes('\n')
    ? nobody
    : { name, link: null, strategy: 'drawn-label' };
}

function beginsItsHeading(link: Element): boolean {
  const heading = link.closest('h2, h3, h4, h5');
  return heading === null || beginsWith(heading, link);
}

const namedIn = (link: Element): ReturnType<typeof namedBy> => {
  const url = addressOf(link.getAttribute('href'), link.ownerDocument.URL);
  return url === null ? null : namedBy(url);
};

/**
 * The author of a group's post whose heading names the group: the member link below it. Members who are mentioned in
 * the text, or whose post is shared, are excluded.
 */
function memberLink(unit: Element): Element | null {
  const words = postTextRoots(unit);
  const links = queryOwnAll(unit, 'a[href*="/user/"]').filter((link) => {
    const named = namedIn(link);
    return named?.kind === 'group' && named.memberId !== null;
  });
  return (
    links.find(
      (link) =>
        link.getAttribute('aria-hidden') !== 'true' &&
        readText(link) !== '' &&
        !words.some((root) => root.contains(link)) &&
        !isUnderOther(link, unit),
    ) ?? null
  );
}
