/**
 * What of an item and its thread must stand as it was sealed when the item is pressed away, its own words apart (they
 * are compared by themselves). Computed in one way from what was sealed and from a new reading, and compared on the
 * page. See lib/removal/removal.design.md, 'What vanishes is what was sealed'.
 */
import { destroys, isReversal, type Act } from './act';
import type { Author, ItemReading } from './item';
import { lastingAddress } from './lasting-address';

interface Picture {
  kind: string;
  /** What lasts in its address. Null: not known, so it is only counted. */
  address: string | null;
}

interface Parts {
  pictures: Picture[];
  /** Where links and mentions lead. */
  links: string[];
}

interface SealedReply extends Parts {
  /** The platform's id; of a reply without one, who wrote what. */
  key: string;
  text: string;
}

export interface Fingerprint extends Parts {
  author: Author;
  replies: SealedReply[];
  /** Replies that the law forbids to save; nothing of what they are stands here. */
  leftOut: number;
  /** How many the platform says there are; null where it does not say. */
  said: number | null;
  /** Why replies may stand there that were not read; null where all was open. */
  unread: string | null;
}

type Read = Pick<ItemReading, 'ref' | 'author' | 'text' | 'mentions' | 'links'> & {
  media: { kind: string; url: string | null }[];
};
/** A record by hand names a platform without an adapter. */
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
  /** The item's words are shown in part: of its links those of the rest are not seen. */
  isCut?: boolean;
}

/** Whether it stands as it was sealed. `unknown`: it cannot be seen. */
export type StandsAs =
  | { kind: 'as-sealed' }
  | { kind: 'another-author' | 'other-pictures' | 'other-links' }
  /** Replies that are new, or say something else. */
  | { kind: 'new-replies'; count: number }
  | { kind: 'unknown'; trace: string };

/** Taking back, and changing one's own words, takes nothing away that was sealed. */
export const mustStandAsSealed = (act: Act): boolean => !isReversal(act) && act !== 'edit';

/**
 * A reply that has gone is no loss: it is sealed. Only what destroys takes the replies along.
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
  // The platform speaks of more than was sealed: they are there, though they cannot be seen.
  const more = (now.said ?? 0) - Math.max(sealed.said ?? 0, sealed.replies.length + sealed.leftOut);
  if (fresh > 0 || more > 0) return { kind: 'new-replies', count: Math.max(fresh, more) };
  // What could not be opened at the sealing either was named there, and asked about.
  return now.unread !== null && sealed.unread === null ? { kind: 'unknown', trace: now.unread } : { kind: 'as-sealed' };
}

/**
 * By whatever both readings know, the strongest first; a page may give the id in one reading and not in the other.
 */
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

/** Each as often as it stands among all of them. */
function areAmong(all: readonly (string | null)[], some: readonly string[]): boolean {
  const left = [...all];
  return some.every((each) => {
    const at = left.indexOf(each);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

/** As many of each kind, every address that was sealed, and no other but in the place of one that is not known. */
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
