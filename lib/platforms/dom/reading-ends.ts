/**
 * How text, author and pictures of an item ended: read, absent, or not read. One rule for every platform: an adapter
 * says what it found and what stands there besides, and what nothing proves is not read.
 */
import type { FieldEnd, ReadingEnds } from '../../domain/item';

/** What an adapter has found of one item. */
export interface Found {
  text: {
    raw: string;
    /** The strategy that found the place of the words; null where no place was found, also where data has words. */
    by: string | null;
    /** What shows that the item has no words; null where nothing does. */
    absentBy: string | null;
  };
  /** `by` null: nothing is known to say who wrote. */
  author: { name: string | null; by: string | null };
  /** `unknown`: pictures, films and frames that stand in the item and are neither taken for media nor for signs. */
  media: { count: number; unknown: number };
}

/** Of a page: where most items end like this, it is the page that is not read, and not an item. */
export const isMost = (some: number, all: number): boolean => some * 2 > all;

/** A post beside its opened photo: which of the viewer's pictures are the post's is not guessed. */
export const besidePhoto: FieldEnd = { kind: 'not-read', by: 'beside an open photo, outside of the post' };

const end = (kind: FieldEnd['kind'], by: string): FieldEnd => ({ kind, by });

/**
 * Somebody wrote every item, and wrote something: an item without words and without pictures was not read.
 *
 * @example endsOf({ text: { raw: '', by: null, absentBy: null }, … }).text // { kind: 'not-read', by: … }
 */
export function endsOf({ text, author, media }: Found): ReadingEnds {
  const isBare = text.raw === '' && media.count + media.unknown === 0;
  return {
    text: textEnd(text, isBare),
    author: author.name === null ? end('not-read', 'nothing says who wrote') : end('read', author.by ?? 'none'),
    media: mediaEnd(media, isBare && text.absentBy === null),
  };
}

function textEnd({ raw, by, absentBy }: Found['text'], isBare: boolean): FieldEnd {
  // What the page's data said at loading is no word of what stands there now.
  if (raw !== '') return by === null ? end('not-read', 'in the data of the page alone') : end('read', by);
  if (absentBy === null) return end('not-read', by === null ? 'no place of words was found' : `${by}: empty`);
  return isBare ? end('not-read', 'neither words nor pictures') : end('absent', absentBy);
}

function mediaEnd({ count, unknown }: Found['media'], isBare: boolean): FieldEnd {
  if (unknown > 0) return end('not-read', `${unknown} of unknown kind`);
  if (isBare) return end('not-read', 'neither words nor pictures');
  return count > 0 ? end('read', `${count} found`) : end('absent', 'no picture, film or frame in the item');
}
