/** Who wrote an item, by its link or, where there is none, by what is drawn: then a name and no id. */
import { readText } from '../dom/read-text';
import { addressOf, namedBy } from './addresses';
import { commentIdentity } from './comment-identity';
import { beginsWith, isUnderOther, labelOf } from './headings';
import { queryOwnAll } from './scoped-query';
import { authorLinkOf } from './post-unit';
import { commentTextRoots, postTextRoots, wordBlocks } from './text-roots';

export interface WrittenBy {
  name: string | null;
  /** Null where only a name is drawn: anonymous members of a group, closed accounts, private profiles. */
  link: Element | null;
  strategy: string;
  /** Where the name without a link is drawn in a comment. */
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
 * The name stands first in every comment, above the words: a block of one line. An attachment's title has the same
 * shape and stands below them; where no words are found it may be the words themselves, unless the comment's own label
 * says the name too.
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
 * By the unit's heading. One that begins with other words than a name ('2 friends wrote on your timeline') does not say
 * who wrote, whatever it links to; one that names the group alone does not either.
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
 * In a group's post the heading may name the group; the writer then stands below, as a member of it. Members who are
 * mentioned in the words, or whose post is shared, did not write.
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
