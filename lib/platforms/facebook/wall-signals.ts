/**
 * Signals on the page for whose thread an item is in. The owner is whose wall it is, not the writer: a visitor's post
 * is on the municipality's wall, and a post by the municipality on somebody else's wall belongs to them.
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
  /** Where the signal was found, for the trace. */
  from: string;
  /** The post that the same address names, if any. Two addresses of one post name one wall. */
  postId: string | null;
  /** The address is a film's: the post itself, or a film in the post. In a group it is always the latter. */
  isFilm?: true;
}

/** What a unit says about its owner, apart from its comments. */
export interface UnitSigns {
  heading: { link: Element; strategy: string; named: Named | null } | undefined;
  /** Everybody whom the heading names, the writer first. Holds links, so that names are read only when needed. */
  inHeading: { link: Element; named: Named }[];
  permalinks: WallSignal[];
}

const headings = 'h2, h3, h4, [data-ad-rendering-role="profile_name"]';

let justRead: WeakMap<Element, UnitSigns> | undefined;

/** Cached for all comments of a unit until the running code yields; the page cannot change before that. */
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
 * In a group the heading names the writer and the group. On a wall it names the writer and, after an arrow or a word,
 * the wall's owner.
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
 * The links of this post. Excludes links in the text or in a heading, which may be about any post, and links under
 * another heading, which belong to a shared post.
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

/** The number of comments of a unit whose links are read. */
const sampleSize = 5;

/** The signals from links on the page, and from page data for this post. */
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
 * A number and a `pfbid` may name the same post. Two different numbers name two posts, and so do two different `pfbid`
 * on one page.
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
    if (read >= sampleSize) break;
  }
  return signals;
}

/**
 * A post has a number and a `pfbid`. Data found by one may give an address with the other, so the signal carries both.
 */
function inData(posts: string[], data: FacebookData): WallSignal[] {
  return posts.flatMap((id) => {
    const url = addressOf(data.stories.get(id)?.url ?? null);
    const named = url === null ? null : namedBy(url);
    if (url === null || named === null) return [];
    const ids = new Set([id, postIdIn(url) ?? id]);
    return [...ids].map((postId) => ({ named, from: "page data's address of the post", postId }));
  });
}

/** A banner above the heading names who shared or liked the post. Nothing else outside the text has the same markup. */
export function namedBeside(unit: Element): Named[] {
  const parts = [...postTextRoots(unit), ...describing(unit)];
  return queryOwnAll(unit, '[dir="auto"] a[href]').flatMap((link) => {
    if (link.closest(`${headings}, ${message}`) !== null || parts.some((part) => part.contains(link))) return [];
    const url = addressOf(link.getAttribute('href'));
    const named = url === null || postIdIn(url) !== null ? null : namedBy(url);
    return named === null ? [] : [named];
  });
}
