/**
 * Whether something about to be stored or drawn contains an item that must never be saved. The check looks at the
 * content, not at how items are related: the item itself, its ancestors and its replies count alike.
 */
import type { EvidenceDraft, ForbiddenImageNote } from './evidence';
import { platformId, type ItemRef } from './item';
import { marksOf } from './picture-mark';
import { idsOf, isSameItem, type Named } from './same-item';
import { isSameAddress } from './same-address';

/** The parts of a reading that identify its item. */
export interface Readable {
  ref: Named;
  media?: readonly { kind: string; url: string | null }[] | undefined;
}

/** Everything in a capture that can identify an item. */
export interface ContentNames {
  /** With all their ids. */
  items: readonly Named[];
  /** Marks of their pictures' addresses (lib/domain/picture-mark). */
  pictures: readonly string[];
  pageUrl: string;
  /** Entered by hand: only its address identifies it. */
  byHand: boolean;
  /** It has a picture of the page, which may show more than was read. */
  pictured: boolean;
}

/** The single place that lists what a capture contains. Everything stored or drawn is checked through it. */
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

/** What a draft contains. */
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

/** What identifies an item that must never be saved. */
export interface NotedNames {
  /** Undefined for an item without an id, or on a service without an adapter. */
  ref: ItemRef | undefined;
  pictures: readonly string[];
  /**
   * Where it was noted; the only identification of an item without an id. Undefined while it is chosen but not noted.
   */
  notedAt?: { pageUrl: string; permalink: string | null; unnamed: boolean };
}

export function holdsNoted(content: ContentNames, noted: NotedNames): boolean {
  const { ref, pictures, notedAt } = noted;
  if (content.pictures.some((mark) => pictures.includes(mark))) return true;
  if (ref !== undefined && content.items.some((item) => isSameItem(item, ref))) return true;
  if (notedAt === undefined) return false;
  const isThere = isSameAddress(content.pageUrl, notedAt.pageUrl);
  // Known only by its page: any item without an id there may be it, and a picture of that page may show it.
  if (notedAt.unnamed) return isThere && (content.pictured || content.items.some(({ id }) => id === null));
  if (!content.byHand) return false;
  if (notedAt.permalink !== null && isSameAddress(content.pageUrl, notedAt.permalink)) return true;
  return (isThere && content.pictured) || (ref !== undefined && isNamedIn(content.pageUrl, ref));
}

export const holdsAny = (content: ContentNames, noted: readonly NotedNames[]): boolean =>
  noted.some((each) => holdsNoted(content, each));

/**
 * Whether the same is noted as before. Compared by what is noted and not by how much: one choice may be taken back
 * while another is made, and the second was then covered nowhere.
 */
export const isSameNoted = (now: readonly NotedNames[], before: readonly NotedNames[]): boolean =>
  now.length === before.length && now.every((one) => before.some((other) => isKnownBy(one, other)));

/** An item that was only chosen and is noted by now is the same. Without a known item, only its page names it. */
const isKnownBy = ({ ref, pictures, notedAt }: NotedNames, before: NotedNames): boolean =>
  (ref === undefined || before.ref === undefined
    ? ref === before.ref && notedAt?.pageUrl === before.notedAt?.pageUrl
    : isSameItem(ref, before.ref)) && pictures.every((mark) => before.pictures.includes(mark));

/** An item without an id was noted at this address. It cannot be identified again, so nothing there is photographed. */
export const unnamedAt = (noted: readonly NotedNames[], address: string): boolean =>
  noted.some(({ notedAt }) => notedAt?.unnamed === true && isSameAddress(notedAt.pageUrl, address));

/** Whether an address contains one of the item's ids, as a path segment or a query value, in any position. */
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
 * A note keeps ids only; the item's kind follows from them. Undefined for an item without an id, or on a service
 * without an adapter.
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
