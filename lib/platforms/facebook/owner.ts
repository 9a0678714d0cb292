/** Whose thread an item stands in. Decides what is moderated at all, so: by links and ids, per item, with its trace. */
import type { FoundItem } from '../contract';
import type { OwnerReading } from '../../domain/item';
import { readText } from '../dom/read-text';
import { addressOf, namedBy, type Named } from './addresses';
import { identityOf } from './comment-identity';
import { readPageData, type FacebookData } from './page-data';
import { authorLinkOf, unitOf } from './post-unit';

export function owner(root: Document, item: FoundItem): OwnerReading {
  const unit = item.ref.kind === 'post' ? item.element : unitOf(item.element);
  const heading = unit === undefined ? undefined : authorLinkOf(unit);
  const byHeading = heading === undefined ? null : namedOf(heading.link);
  const byLink = item.ref.kind === 'post' ? null : namedOf(identityOf(item)?.timeLink ?? null);
  const data = readPageData(root);
  const group =
    [
      byHeading,
      heading === undefined ? null : groupBeside(heading.link),
      byLink,
      namedInStory(item.ref.postId, data),
      groupInAddress(root),
    ].find((named) => named?.kind === 'group') ?? null;
  const named = group ?? byHeading ?? byLink;
  if (named === null) return { kind: 'unknown', keys: [], name: null, trace: 'no link names whose thread it is' };
  const from =
    group !== null
      ? 'group of the post'
      : byHeading !== null
        ? `${heading?.strategy ?? 'heading'} of the post`
        : "link of the comment's time";
  const disagrees =
    byLink !== null && !isSame(named, byLink) ? `; the comment's own link names ${keysOf(byLink).join(' ')}` : '';
  const more =
    disagrees !== ''
      ? []
      : named.kind === 'profile'
        ? idsInData(named, item.ref.postId, data)
        : groupNamesInData(item.ref.postId, data);
  const name =
    heading === undefined || (group !== null && byHeading?.kind !== 'group') ? null : readText(heading.link) || null;
  return {
    kind: 'known',
    keys: [...new Set([...keysOf(named), ...more])],
    name,
    trace: `${from}${more.length > 0 ? `; page data adds ${more.join(' ')}` : ''}${disagrees}`,
  };
}

/** Everything on a group's own pages stands in that group, also what a page has written there under its own name. */
function groupInAddress(root: Document): Named | null {
  const url = addressOf(root.URL);
  const named = url === null ? null : namedBy(url);
  return named?.kind === 'group' ? named : null;
}

function namedOf(link: Element | null): Named | null {
  const url = link === null ? null : addressOf(link.getAttribute('href'));
  return url === null ? null : namedBy(url);
}

/** In a group the group moderates, whoever wrote the post; the heading may name the writer by their own address. */
function groupBeside(heading: Element): Named | null {
  const box = heading.closest('[data-ad-rendering-role="profile_name"], h2, h3, h4') ?? heading;
  for (const link of box.querySelectorAll('a[href*="/groups/"]')) {
    const named = namedOf(link);
    if (named?.kind === 'group') return named;
  }
  return null;
}

function keysOf(named: Named): string[] {
  if (named.kind === 'group') return [`group:${named.group}`];
  return [named.slug, named.id].filter((key) => key !== null);
}

function isSame(one: Named, other: Named): boolean {
  const keys = keysOf(one);
  return (
    keysOf(other).some((key) => keys.includes(key)) ||
    (one.kind === other.kind && one.kind === 'profile' && hasSlugOnly(one) !== hasSlugOnly(other))
  );
}

/** A slug and a number may be the same page; that is no disagreement. */
function hasSlugOnly(named: Named): boolean {
  return named.kind === 'profile' && named.slug !== null;
}

/** A group has a number and may have a name; the data's address of this very post may carry the other. */
function groupNamesInData(postId: string | null, data: FacebookData): string[] {
  const named = namedInStory(postId, data);
  return named?.kind === 'group' ? keysOf(named) : [];
}

function namedInStory(postId: string | null, data: FacebookData): Named | null {
  const url = postId === null ? null : addressOf(data.stories.get(postId)?.url ?? null);
  return url === null ? null : namedBy(url);
}

/**
 * Every comment of a thread asks the same; without this a thread of a
 * thousand reads a thousand addresses a thousand times.
 */
const idsKnown = new WeakMap<FacebookData, Map<string, string[]>>();

/**
 * The numbers that the data gives for this thread's owner, when the
 * data's own address for them is the one that the link shows.
 */
function idsInData(named: Named & { kind: 'profile' }, postId: string | null, data: FacebookData): string[] {
  const known = idsKnown.get(data) ?? new Map<string, string[]>();
  idsKnown.set(data, known);
  const question = JSON.stringify([named.slug, named.id, postId]);
  const ids = known.get(question) ?? readIds(named, postId, data);
  known.set(question, ids);
  return ids;
}

function readIds(named: Named & { kind: 'profile' }, postId: string | null, data: FacebookData): string[] {
  const ids = new Set<string>();
  for (const [id, profile] of data.profiles) {
    const url = addressOf(profile.url);
    const theirs = url === null ? null : namedBy(url);
    const isThem =
      theirs?.kind === 'profile' &&
      (named.id === id ||
        (named.id !== null && named.id === profile.delegateId) ||
        (named.slug !== null && theirs.slug === named.slug));
    // A page has two numbers: its profile's and its own.
    if (isThem) for (const key of [id, profile.delegateId, theirs.slug]) if (key !== null) ids.add(key);
  }
  const stated = postId === null ? undefined : data.owners.get(postId);
  const profile = stated === undefined ? undefined : data.profiles.get(stated.id);
  if (stated !== undefined && profile === undefined && named.slug !== null) ids.add(stated.id);
  return [...ids];
}
