/**
 * Whether something that is about to be stored or drawn holds an item that must never be saved. Asked of the content,
 * not of how the items are related: the item itself, what is above it and what is below it count alike.
 */
import type { EvidenceDraft, ForbiddenImageNote } from './evidence';
import { platformId, type ItemRef } from './item';
import { marksOf } from './picture-mark';
import { idsOf, isSameItem, type Named } from './same-item';
import { isSameAddress } from './same-address';

/** As much of a reading as says which item it is. */
export interface Readable {
  ref: Named;
  media?: readonly { kind: string; url: string | null }[] | undefined;
}

/** Everything in a capture that an item can be known by. */
export interface ContentNames {
  /** With all their ids. */
  items: readonly Named[];
  /** What the addresses of their pictures are known by. */
  pictures: readonly string[];
  pageUrl: string;
  /** Of what was written down by hand: nothing but its address says what it is. */
  byHand: boolean;
  /** It holds a picture of the page, which may show more than was read. */
  pictured: boolean;
}

/** The one place that says what a capture holds. Whatever is stored or drawn is asked through it. */
export const namesIn = (
  readings: readonly Readable[],
  around: { pageUrl: string; byHand?: boolean; pictured?: boolean },
): ContentNames => ({
  items: readings.map(({ ref }) => ref),
  pictures: readings.flatMap(({ media }) => marksOf(media ?? [])),
  pageUrl: around.pageUrl,
  byHand: around.byHand === true,
  pictured: around.pictured === true,
});

/** What a staged capture holds. */
export function namesInDraft({
  part: { item, source, entry },
  files,
}: {
  part: Pick<EvidenceDraft['part'], 'item' | 'source' | 'entry'>;
  files: readonly Pick<EvidenceDraft['files'][number], 'role'>[];
}): ContentNames {
  return namesIn([item, ...item.context, ...item.replies], {
    pageUrl: source.pageUrl,
    byHand: entry !== undefined,
    pictured: files.some(({ role }) => role === 'screen' || role === 'rendered'),
  });
}

/** What an item that must never be saved is known by. */
export interface NotedNames {
  /** Undefined for one without an id, and for one on a service without an adapter. */
  ref: ItemRef | undefined;
  pictures: readonly string[];
  /** Where it was noted: all there is of one without an id. Undefined for one that is only chosen yet. */
  notedAt?: { pageUrl: string; permalink: string | null; unnamed: boolean };
}

export function holdsNoted(content: ContentNames, noted: NotedNames): boolean {
  const { ref, pictures, notedAt } = noted;
  if (content.pictures.some((mark) => pictures.includes(mark))) return true;
  if (ref !== undefined && content.items.some((item) => isSameItem(item, ref))) return true;
  if (notedAt === undefined) return false;
  const isThere = isSameAddress(content.pageUrl, notedAt.pageUrl);
  // Known by its page alone: whatever has no id there may be it, and a picture of that page may show it.
  if (notedAt.unnamed) return isThere && (content.pictured || content.items.some(({ id }) => id === null));
  if (!content.byHand) return false;
  if (notedAt.permalink !== null && isSameAddress(content.pageUrl, notedAt.permalink)) return true;
  return (isThere && content.pictured) || (ref !== undefined && isNamedIn(content.pageUrl, ref));
}

export const holdsAny = (content: ContentNames, noted: readonly NotedNames[]): boolean =>
  noted.some((each) => holdsNoted(content, each));

/** One without an id was noted at this address: it cannot be found again, so nothing there is photographed. */
export const unnamedAt = (noted: readonly NotedNames[], address: string): boolean =>
  noted.some(({ notedAt }) => notedAt?.unnamed === true && isSameAddress(notedAt.pageUrl, address));

/** An address names an item by its id, as a part of the path or as a value; in which order is the platform's matter. */
function isNamedIn(address: string, ref: Named): boolean {
  const parts = new Set(address.split(/[/?&=#]+/));
  return idsOf(ref).some((id) => parts.has(id) || parts.has(encodeURIComponent(id)));
}

export function namesOfNote(note: ForbiddenImageNote): NotedNames {
  const { pageUrl, permalink, itemId, pictures } = note;
  return {
    ref: refOf(note),
    pictures: pictures ?? [],
    notedAt: { pageUrl, permalink, unnamed: itemId === null },
  };
}

/**
 * The note keeps ids only; what kind of item it was follows from them. Undefined for one without an id, and for one on
 * a service without an adapter.
 */
export function refOf({ platform, itemId, postId, parentId, aliases }: ForbiddenImageNote): ItemRef | undefined {
  const known = platformId.safeParse(platform);
  if (!known.success || itemId === null) return undefined;
  return {
    platform: known.data,
    kind: itemId === postId ? 'post' : parentId === null ? 'comment' : 'reply',
    id: itemId,
    postId,
    parentId,
    handle: '',
    ...(aliases === undefined ? {} : { aliases }),
  };
}
