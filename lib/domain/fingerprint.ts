/**
 * The parts of an item and its thread that must be unchanged since sealing when the item is removed. The item's own
 * text is compared separately. The fingerprint is computed the same way from the sealed record and from a new reading,
 * and compared on the page. See lib/removal/removal.design.md, 'What vanishes is what was sealed'.
 */
import { destroys, isReversal, type Act } from './act';
import type { Author, ItemReading } from './item';
import { lastingAddress } from './lasting-address';

interface Picture {
  kind: string;
  /** The stable part of its address (lib/domain/lasting-address). Null: unknown, so the picture is only counted. */
  address: string | null;
}

interface Parts {
  pictures: Picture[];
  /** Targets of links and mentions. */
  links: string[];
}

interface SealedReply extends Parts {
  /** The platform's id, or author and text for a reply without one. */
  key: string;
  text: string;
}

export interface Fingerprint extends Parts {
  author: Author;
  replies: SealedReply[];
  /** Number of replies that the law forbids saving. Nothing else about them is stored. */
  leftOut: number;
  /** The number of replies that the platform states; null when it states none. */
  said: number | null;
  /** Why there may be replies that were not read; null when the whole thread was expanded. */
  unread: string | null;
}

type Read = Pick<ItemReading, 'ref' | 'author' | 'text' | 'mentions' | 'links'> & {
  media: { kind: string; url: string | null }[];
};
/** A record made by hand may name a platform without an adapter. */
type Sealed = Omit<Read, 'ref'> & { ref: { id: string | null } };

export function fingerprintOf(
  item: Omit<Sealed, 'ref' | 'text'>,
  replies: Sealed[],
  thread: Pick<Fingerprint, 'leftOut' | 'said' | 'unread'>,
): Fingerprint {
  const { name, profileUrl, id } = item.author;
  return {
    ...thread,
    ...partsOf(item),
    author: { name, profileUrl, id },
    replies: replies.map((reply) => ({
      key: reply.ref.id ?? `${reply.author.name ?? ''}: ${reply.text.normalised}`,
      text: reply.text.normalised,
      ...partsOf(reply),
    })),
  };
}

const partsOf = ({ media, links, mentions }: Pick<Read, 'media' | 'links' | 'mentions'>): Parts => ({
  pictures: media.map(({ kind, url }) => ({ kind, address: lastingAddress(url) })),
  links: [...links, ...mentions].map(({ href }) => href),
});

interface Now extends Fingerprint {
  /** The item's text is shown truncated, so links in the hidden rest are not seen. */
  isCut?: boolean;
}

/** Whether the item is unchanged since sealing. `unknown`: that cannot be determined. */
export type StandsAs =
  | { kind: 'as-sealed' }
  | { kind: 'another-author' | 'other-pictures' | 'other-links' }
  /** Replies that are new or changed. */
  | { kind: 'new-replies'; count: number }
  | { kind: 'unknown'; trace: string };

/** Reversals and edits of one's own words delete nothing that was sealed, so they need no comparison. */
export const mustStandAsSealed = (act: Act): boolean => !isReversal(act) && act !== 'edit';

/**
 * Compares a new reading with the sealed one. A reply that has disappeared is no loss, because it is sealed. Replies
 * are compared only for acts that also delete them.
 *
 * @example standsAs(sealed, now, 'delete') // { kind: 'new-replies', count: 1 }
 */
export function standsAs(sealed: Fingerprint, now: Now, act: Act): StandsAs {
  if (!isSameAuthor(sealed.author, now.author)) return { kind: 'another-author' };
  if (!arePictures(sealed.pictures, now.pictures)) return { kind: 'other-pictures' };
  if (!(now.isCut === true ? areAmong : areLinks)(sealed.links, now.links)) return { kind: 'other-links' };
  if (!destroys(act)) return { kind: 'as-sealed' };
  const known = new Map(sealed.replies.map((reply) => [reply.key, reply]));
  const fresh = now.replies.filter((reply) => !isSameReply(known.get(reply.key), reply)).length;
  // The platform states more replies than were sealed: they exist, although they are not shown.
  const more = (now.said ?? 0) - Math.max(sealed.said ?? 0, sealed.replies.length + sealed.leftOut);
  if (fresh > 0 || more > 0) return { kind: 'new-replies', count: Math.max(fresh, more) };
  // If parts could not be expanded at sealing either, the official was told so and asked then.
  return now.unread !== null && sealed.unread === null ? { kind: 'unknown', trace: now.unread } : { kind: 'as-sealed' };
}

/** Compares by what both readings have, strongest first. A page may give the id in one reading and not in the other. */
function isSameAuthor(sealed: Author, now: Author): boolean {
  const known = (['id', 'profileUrl', 'name'] as const).filter((part) => sealed[part] !== null && now[part] !== null);
  const strong = known.filter((part) => part !== 'name');
  if (known.length === 0) return sealed.name === now.name;
  return (strong.length > 0 ? strong : known).some((part) => sealed[part] === now[part]);
}

const isSameReply = (sealed: SealedReply | undefined, now: SealedReply): boolean =>
  sealed?.text === now.text && arePictures(sealed.pictures, now.pictures) && areLinks(sealed.links, now.links);

const areLinks = (sealed: string[], now: string[]): boolean =>
  sealed.length === now.length && sealed.toSorted().join('\n') === now.toSorted().join('\n');

/** Multiset inclusion: each of `some` occurs in `all` at least as many times. */
function areAmong(all: readonly (string | null)[], some: readonly string[]): boolean {
  const left = [...all];
  return some.every((each) => {
    const at = left.indexOf(each);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

/**
 * Same number of each kind. Every known sealed address must be present; a new address may only take the place of a
 * sealed one that was not known.
 */
function arePictures(sealed: Picture[], now: Picture[]): boolean {
  const kinds = new Set([...sealed, ...now].map(({ kind }) => kind));
  return [...kinds].every((kind) => {
    const of = (pictures: Picture[]): (string | null)[] =>
      pictures.filter((picture) => picture.kind === kind).map(({ address }) => address);
    const [before, here] = [of(sealed), of(now)];
    const known = before.filter((address) => address !== null);
    return before.length === here.length && areAmong(here, known);
  });
}
