/**
 * Decides for an item's text, author and media whether each was read, is absent or was not read. The rule is the same
 * for every platform: an adapter reports what it found and what else is there. What nothing proves counts as not read.
 */
import type { FieldEnd, ReadingEnds } from '../../domain/item';

/** What an adapter found of one item. */
export interface Found {
  text: {
    raw: string;
    /** The strategy that found the text's element; null if none was found, even if the data has text. */
    by: string | null;
    /** What shows that the item has no text; null if nothing does. */
    absentBy: string | null;
  };
  /** `by` null: nothing says who wrote it. */
  author: { name: string | null; by: string | null };
  /** `unknown`: pictures, films and frames in the item that are classified neither as media nor as signs. */
  media: { count: number; unknown: number };
}

/** For a whole page: if most items end this way, the page is not readable, rather than the item. */
export const isMost = (some: number, all: number): boolean => some * 2 > all;

/** A post beside its opened photo: we do not guess which of the viewer's pictures are the post's. */
export const besidePhoto: FieldEnd = { kind: 'not-read', by: 'beside an open photo, outside of the post' };

const end = (kind: FieldEnd['kind'], by: string): FieldEnd => ({ kind, by });

/**
 * Every item has an author and content. So an item with neither text nor pictures was not read.
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
  // The page's data from load does not prove what is drawn now.
  if (raw !== '') return by === null ? end('not-read', 'in the data of the page alone') : end('read', by);
  if (absentBy === null) return end('not-read', by === null ? 'no place of words was found' : `${by}: empty`);
  return isBare ? end('not-read', 'neither words nor pictures') : end('absent', absentBy);
}

function mediaEnd({ count, unknown }: Found['media'], isBare: boolean): FieldEnd {
  if (unknown > 0) return end('not-read', `${unknown} of unknown kind`);
  if (isBare) return end('not-read', 'neither words nor pictures');
  return count > 0 ? end('read', `${count} found`) : end('absent', 'no picture, film or frame in the item');
}
