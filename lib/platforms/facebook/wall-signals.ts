/**
 * What on the page says whose thread an item stands in. The wall, not the writer: a visitor's post stands on the
 * municipality's wall, and what the municipality writes on another's wall is the other's.
 */
import type { FoundItem } from '../contract';
import { addressOf, isId, namedBy, postIdIn, type Named } from './addresses';
import { commentIdentity, identityOf } from './comment-identity';
import { queryOwnAll } from './scoped-query';
import type { FacebookData } from './page-data';
import { authorLinkOf, permalinkLike, postIdentity } from './post-unit';
import { namedAt } from './same-owner';
import { describing, postTextRoots } from './text-roots';

export interface WallSignal {
  named: Named;
  /** For the trace. */
  from: string;
  /** The post that the same address names, where it names one: two addresses of one post name one wall. */
  postId: string | null;
  /** The address of a film: of the post, or of a film that was put into it. In a group it is always the latter. */
  isFilm?: true;
}

/** What a unit says of whose thread it is, apart from its comments. */
export interface UnitSigns {
  heading: { link: Element; strategy: string; named: Named | null } | undefined;
  /** Everybody whom the heading names, the writer first: links, so that the name can be read once it is wanted. */
  inHeading: { link: Element; named: Named }[];
  permalinks: WallSignal[];
}

const headings = 'h2, h3, h4, [data-ad-rendering-role="profile_name"]';

let justRead: WeakMap<Element, UnitSigns> | undefined;

/** Read once for all comments of a unit: until what runs now is done a page cannot change under it. */
export function signsOf(unit: Element): UnitSigns {
  if (justRead === undefined) {
    justRead = new WeakMap();
    queueMicrotask(() => {
      justRead = undefined;
    });
  }
  const known = justRead.get(unit);
  if (known !== undefined) return known;
  const heading = authorLinkOf(unit);
  const signs: UnitSigns = {
    heading: heading === undefined ? undefined : { ...heading, named: namedAt(heading.link.getAttribute('href')) },
    inHeading: heading === undefined ? [] : inHeadingOf(unit, heading.link),
    permalinks: permalinksOf(unit, heading?.link),
  };
  justRead.set(unit, signs);
  return signs;
}

/**
 * In a group the heading names writer and group; on a wall the writer and, with an arrow or a word, whose wall it is.
 */
function inHeadingOf(unit: Element, writer: Element): UnitSigns['inHeading'] {
  const box = writer.closest('h2, h3, h4') ?? writer.closest(headings);
  const label = unit.ownerDocument.getElementById(unit.getAttribute('aria-labelledby') ?? '');
  const boxes = [box, label?.contains(writer) === true ? label : null].filter((each) => each !== null);
  return [...new Set([writer, ...boxes.flatMap((each) => [...each.querySelectorAll('a[href]')])])].flatMap((link) => {
    const url = addressOf(link.getAttribute('href'));
    const named = url === null || postIdIn(url) !== null ? null : namedBy(url);
    return named === null ? [] : [{ link, named }];
  });
}

/**
 * The links of this very post. A link in the words or in the heading is about some post; one
 * that stands under another heading is of the post that is shared here.
 */
function permalinksOf(unit: Element, writer: Element | undefined): WallSignal[] {
  const links = queryOwnAll(unit, permalinkLike);
  if (links.length === 0) return [];
  const texts = postTextRoots(unit);
  return links.flatMap((link) => {
    const url = addressOf(link.getAttribute('href'));
    const postId = url === null ? null : postIdIn(url);
    const named = url === null ? null : namedBy(url);
    const isAbout = texts.some((text) => text.contains(link)) || link.closest(`${headings}, ${message}`) !== null;
    return postId === null || named === null || isAbout || !isUnderOwn(link, unit, writer)
      ? []
      : [{ named, from: "link of the post's time", postId, ...(isFilm(url) ? { isFilm: true as const } : {}) }];
  });
}

const isFilm = (url: URL | null): boolean => url?.pathname.includes('/videos/') === true;

const message = '[data-ad-preview="message"], [data-ad-comet-preview="message"]';

function isUnderOwn(link: Element, unit: Element, writer: Element | undefined): boolean {
  for (let node = link.parentElement; node !== null && node !== unit; node = node.parentElement) {
    const heading = [...node.querySelectorAll(headings)].find((each) => each.querySelector('a[href]') !== null);
    if (heading !== undefined) return writer !== undefined && node.contains(writer);
  }
  return true;
}

export const BELOW = 'link of a comment below';

/** Of so many comments of a unit the link is asked whose wall it names. */
const asked = 5;

/** The links on the page, and what the page's data says of the very post. */
export function wallSignals(item: FoundItem, unit: Element | undefined, data: FacebookData): WallSignal[] {
  const permalinks = unit === undefined ? [] : signsOf(unit).permalinks;
  if (item.ref.kind === 'post') {
    const { aliases } = postIdentity(item.element, data);
    return [...permalinks, ...linksOfComments(item.element), ...inData(aliases, data)];
  }
  const own = ofTime(identityOf(item)?.timeLink ?? null, "link of the comment's time");
  const posts = [item.ref.postId, own?.postId ?? null].filter((id) => id !== null);
  return [
    ...(own === null ? [] : [own]),
    ...permalinks.filter(({ postId }) => mayBeOf(postId, posts)),
    ...inData(posts, data),
  ];
}

/**
 * A number and a `pfbid` may be of one post; two numbers that differ are of two, and so are two `pfbid` on one page.
 */
function mayBeOf(postId: string | null, posts: string[]): boolean {
  if (postId === null || posts.includes(postId)) return true;
  return !posts.some((id) => isId(id) === isId(postId));
}

function ofTime(link: Element | null, from: string): WallSignal | null {
  const url = addressOf(link?.getAttribute('href') ?? null);
  const named = url === null ? null : namedBy(url);
  return url === null || named === null ? null : { named, from, postId: postIdIn(url) };
}

function linksOfComments(unit: Element): WallSignal[] {
  const signals: WallSignal[] = [];
  let read = 0;
  for (const article of unit.querySelectorAll('[role="article"]')) {
    const link = commentIdentity(article)?.timeLink ?? null;
    if (link === null) continue;
    const signal = ofTime(link, BELOW);
    if (signal !== null) signals.push(signal);
    read += 1;
    if (read >= asked) break;
  }
  return signals;
}

/** A post has a number and a `pfbid`: the data gives by the one an address that names the other, so it names both. */
function inData(posts: string[], data: FacebookData): WallSignal[] {
  return posts.flatMap((id) => {
    const url = addressOf(data.stories.get(id)?.url ?? null);
    const named = url === null ? null : namedBy(url);
    if (url === null || named === null) return [];
    const ids = new Set([id, postIdIn(url) ?? id]);
    return [...ids].map((postId) => ({ named, from: "page data's address of the post", postId }));
  });
}

/** A banner above the heading says who shared or liked the post; nothing else outside the words is written like it. */
export function namedBeside(unit: Element): Named[] {
  const parts = [...postTextRoots(unit), ...describing(unit)];
  return queryOwnAll(unit, '[dir="auto"] a[href]').flatMap((link) => {
    if (link.closest(`${headings}, ${message}`) !== null || parts.some((part) => part.contains(link))) return [];
    const url = addressOf(link.getAttribute('href'));
    const named = url === null || postIdIn(url) !== null ? null : namedBy(url);
    return named === null ? [] : [named];
  });
}
