/**
 * Something a person wrote on a page: what every platform adapter reads and every record keeps. Types and schemas only;
 * no browser or storage. Content scripts import the types but never the schemas, to keep zod out of their bundle.
 */
import { manifests } from '../platforms/manifests';
import { z } from '../zod';

const itemKind = z.enum(['post', 'comment', 'reply', 'live-chat', 'message']);
export type ItemKind = z.infer<typeof itemKind>;

/** A platform that this build knows. The values are stored: never remove one. */
export const platformId = z.enum(manifests.map(({ id }) => id));
export type PlatformId = z.infer<typeof platformId>;

/**
 * Identifies an item. `id` is the platform's own id. It is null where the page has none (YouTube Studio's inbox); then
 * only assisted removal is possible. `handle` names the element in this page view only and proves nothing.
 *
 * @example
 * { platform: 'facebook', kind: 'reply', id: '1340603069490729',
 *   postId: '558571446514579', parentId: '511027902690608', handle: 'f12' }
 */
export const itemRef = z.object({
  platform: platformId,
  kind: itemKind,
  id: z.string().min(1).max(400).nullable(),
  postId: z.string().max(400).nullable(),
  parentId: z.string().max(400).nullable(),
  handle: z.string().max(80),
  /** All ids of the item when it has several: a Facebook post has a number and a `pfbid`. Absent otherwise. */
  aliases: z.array(z.string().min(1).max(400)).max(10).optional(),
});
export type ItemRef = z.infer<typeof itemRef>;

/** Which strategy read a field, and what it relies on (data, href, id, aria, structure, data-attribute, label). */
const fieldTrace = z.object({
  field: z.string(),
  strategy: z.string(),
  leansOn: z.enum(['data', 'href', 'id', 'aria', 'structure', 'data-attribute', 'label', 'none']),
  /** Set when two strategies disagreed: what the other one said. */
  conflict: z.string().optional(),
});
export type FieldTrace = z.infer<typeof fieldTrace>;

/**
 * The owner of the thread that an item belongs to. `keys` are all keys that identify the owner, in lower case: numeric
 * page ids, channel id, vanity slug or @handle.
 */
export const ownerReading = z.object({
  kind: z.enum(['known', 'unknown']),
  keys: z.array(z.string()),
  name: z.string().nullable(),
  trace: z.string(),
});
export type OwnerReading = z.infer<typeof ownerReading>;

const author = z.object({ name: z.string().nullable(), profileUrl: z.string().nullable(), id: z.string().nullable() });
export type Author = z.infer<typeof author>;

/**
 * When the item was written. Each field holds only what is known; none stands in for another. `raw`: as shown, null
 * when the page scrambles it. `iso`: exact, null when neither the page's data nor an id has it.
 */
const postedAt = z.object({
  raw: z.string().nullable(),
  iso: z.string().nullable(),
  precision: z.enum(['exact', 'relative', 'unknown']),
  /** Source of `iso`. Absent when there is no `iso`, and in older records. */
  isoFrom: z.enum(['data', 'id', 'hand']).optional(),
  /** Maximum error of `iso` in milliseconds, when known and not zero. */
  isoWithin: z.number().optional(),
  /**
   * The interval implied by the age shown, counted back from when the page was read. Absent when no age is shown or it
   * cannot be parsed.
   */
  between: z.object({ earliest: z.string(), latest: z.string() }).optional(),
});
export type PostedAt = z.infer<typeof postedAt>;

/**
 * Whether a picture or film had been on the official's screen before the press. `taken-along`: it had not, and the
 * official agreed to include it. `no`: neither its address nor its description is kept. Absent: not asked (a link, or a
 * reading that is not for a record). Absent is never read as a yes.
 */
const seenMark = z.enum(['before-press', 'taken-along', 'no']);
export type SeenMark = z.infer<typeof seenMark>;

export const mediaItem = z.object({
  kind: z.enum(['image', 'video', 'sticker', 'link-preview', 'other']),
  url: z.string().nullable(),
  alt: z.string().nullable(),
  seen: seenMark.optional(),
});
export type MediaItem = z.infer<typeof mediaItem>;

/**
 * `raw`: as read, with emoji as their alt text. `normalised`: see lib/domain/normalise-text. `truncated`: 'See more'
 * could not be expanded. `translated`: the page shows the platform's translation. `original`: the full text from the
 * page's data, when the page shows a translation of it, shows other text, or could not be read; absent when the data
 * does not have it.
 */
const itemText = z.object({
  raw: z.string(),
  normalised: z.string(),
  truncated: z.boolean(),
  translated: z.literal(true).optional(),
  original: z.string().optional(),
});

/**
 * How reading a field ended, and what showed it. `absent`: something showed that there is none. `not-read`: nothing
 * did, so there may be one.
 */
const fieldEnd = z.object({ kind: z.enum(['read', 'absent', 'not-read']), by: z.string() });
export type FieldEnd = z.infer<typeof fieldEnd>;

const readingEnds = z.object({ text: fieldEnd, author: fieldEnd, media: fieldEnd });
export type ReadingEnds = z.infer<typeof readingEnds>;

/**
 * Whether the platform marks an item, and what showed it. `read`: it does. `absent`: something showed that it does not.
 * `not-read`: nothing did, or two strategies disagree; never treated as 'no'. `from`: shown on the page when it was
 * read, or taken from the page's data, which dates from page load.
 */
const mark = fieldEnd.extend({ from: z.enum(['page', 'data']).nullable() });
export type Mark = z.infer<typeof mark>;

/** `pinned`: fixed at the top of its list. `hidden`: not visible to others (hidden, or held for review). */
const itemMarks = z.object({ pinned: mark, hidden: mark, edited: mark });
export type ItemMarks = z.infer<typeof itemMarks>;
export type MarkName = keyof ItemMarks;

/**
 * Everything the page offers about one item, before hashing and storing. Counts are numbers, or null where not shown.
 */
export const itemReading = z.object({
  ref: itemRef,
  depth: z.number().int().min(0),
  permalink: z.string().nullable(),
  author,
  postedAt,
  /** Same as `marks.edited`; null when that was not read. */
  edited: z.boolean().nullable(),
  text: itemText,
  links: z.array(z.object({ text: z.string(), href: z.string() })),
  mentions: z.array(z.object({ name: z.string(), href: z.string() })),
  media: z.array(mediaItem),
  reactions: z.number().int().nullable(),
  /** Number of replies that the page states: 0 when it says there are none, null when it says nothing. */
  replyCount: z.number().int().nullable(),
  /** Audience in the page's own words, or that the item is hidden. */
  visibility: z.string().nullable(),
  /** Absent in readings from before 2026-12 and in entries made by hand: not checked. */
  marks: itemMarks.optional(),
  /**
   * Label of the menu button, where the platform gives one. On Facebook it shows whether deleting is allowed. Reading
   * never relies on it.
   */
  menuLabel: z.string().nullable(),
  language: z.string().nullable(),
  owner: ownerReading,
  /** Absent in readings from before 2026-12: not known, and never treated as `read`. */
  ends: readingEnds.optional(),
  trace: z.array(fieldTrace),
});
export type ItemReading = z.infer<typeof itemReading>;
