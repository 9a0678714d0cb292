/**
 * A thing on a page that somebody wrote: what every platform adapter reads and every record keeps.
 * Shapes only: no browser, no storage. Content scripts import the types, never the schemas (zod stays out of them).
 */
import { manifests } from '../platforms/manifests';
import { z } from '../zod';

const itemKind = z.enum(['post', 'comment', 'reply', 'live-chat', 'message']);
export type ItemKind = z.infer<typeof itemKind>;

/** One of those that this build knows. Its word is stored: it is never taken back. */
export const platformId = z.enum(manifests.map(({ id }) => id));
export type PlatformId = z.infer<typeof platformId>;

/**
 * How an item is found again. `id` is the platform's own id and null where the page offers none (YouTube Studio's
 * inbox); then only assisted removal is possible. `handle` names the
 * element for this page view only and proves nothing.
 *
 * @example { platform: 'facebook', kind: 'reply', id: '1340603069490729',
 *   postId: '558571446514579', parentId: '511027902690608', handle: 'f12' }
 */
export const itemRef = z.object({
  platform: platformId,
  kind: itemKind,
  id: z.string().min(1).max(400).nullable(),
  postId: z.string().max(400).nullable(),
  parentId: z.string().max(400).nullable(),
  handle: z.string().max(80),
  /** Every id that names it, where there are several: a Facebook post has a number and a `pfbid`. Absent otherwise. */
  aliases: z.array(z.string().min(1).max(400)).max(10).optional(),
});
export type ItemRef = z.infer<typeof itemRef>;

/**
 * Which strategy answered for a field, and what it leans on (data, href, id, aria, structure, data-attribute, label).
 */
const fieldTrace = z.object({
  field: z.string(),
  strategy: z.string(),
  leansOn: z.enum(['data', 'href', 'id', 'aria', 'structure', 'data-attribute', 'label', 'none']),
  /** Set where two layers answered and disagreed: what the other one said. */
  conflict: z.string().optional(),
});
export type FieldTrace = z.infer<typeof fieldTrace>;

/**
 * Whose thread an item stands in. Every key that names the owner: numeric
 * page ids, channel id, vanity slug or @handle, lower case.
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
 * When it was written, each as it is known and none in place of another. `raw` is what was shown, null where it was
 * scrambled. `iso` is exact, null where neither the page's data nor an id carries it.
 */
const postedAt = z.object({
  raw: z.string().nullable(),
  iso: z.string().nullable(),
  precision: z.enum(['exact', 'relative', 'unknown']),
  /** Where `iso` comes from. Absent without one, and in records from before it was kept. */
  isoFrom: z.enum(['data', 'id', 'hand']).optional(),
  /** Milliseconds by which `iso` may be wrong, where that is known and not nothing. */
  isoWithin: z.number().optional(),
  /**
   * What the age that is shown says, counted from when the page was read. Absent where no age is shown or it cannot be
   * read.
   */
  between: z.object({ earliest: z.string(), latest: z.string() }).optional(),
});
export type PostedAt = z.infer<typeof postedAt>;

/**
 * Whether a picture or film stood on the official's screen before the press. `taken-along`: it had not, and the
 * official said yes to it. `no`: neither its address nor its words are kept. Absent where nobody asked (a link, a
 * reading that is not for a record), which is never read as a yes.
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
 * `raw` as read (emoji by their alt), `normalised` by lib/domain/normalise-text, `truncated` when 'See more' could not
 * be opened. `translated`: the page shows the platform's translation. `original`: the words that the page's data has,
 * whole, where what the page shows is a translation of them, is other words or could not be read; absent where they
 * could not be had.
 */
const itemText = z.object({
  raw: z.string(),
  normalised: z.string(),
  truncated: z.boolean(),
  translated: z.literal(true).optional(),
  original: z.string().optional(),
});

/**
 * How the reading of a field ended, and what showed it. `absent`: something showed that there is none. `not-read`:
 * nothing did, so something may stand there.
 */
const fieldEnd = z.object({ kind: z.enum(['read', 'absent', 'not-read']), by: z.string() });
export type FieldEnd = z.infer<typeof fieldEnd>;

const readingEnds = z.object({ text: fieldEnd, author: fieldEnd, media: fieldEnd });
export type ReadingEnds = z.infer<typeof readingEnds>;

/**
 * Whether the platform marks an item, and what showed it. `read`: it does. `absent`: something showed that it does not.
 * `not-read`: nothing did, or two layers contradict each other; that is never 'no'. `from`: drawn on the page when it
 * was read, or said by the page's data, which is of the moment of loading.
 */
const mark = fieldEnd.extend({ from: z.enum(['page', 'data']).nullable() });
export type Mark = z.infer<typeof mark>;

/** `pinned`: fixed at the top of its list. `hidden`: others do not see it (hidden, or held for review). */
const itemMarks = z.object({ pinned: mark, hidden: mark, edited: mark });
export type ItemMarks = z.infer<typeof itemMarks>;
export type MarkName = keyof ItemMarks;

/**
 * Everything the page offers about one item, before anything is hashed
 * or stored. Counts are numbers or null where not shown.
 */
export const itemReading = z.object({
  ref: itemRef,
  depth: z.number().int().min(0),
  permalink: z.string().nullable(),
  author,
  postedAt,
  /** As `marks.edited` has it; null where that is not read. */
  edited: z.boolean().nullable(),
  text: itemText,
  links: z.array(z.object({ text: z.string(), href: z.string() })),
  mentions: z.array(z.object({ name: z.string(), href: z.string() })),
  media: z.array(mediaItem),
  reactions: z.number().int().nullable(),
  /** Replies the page says there are (0 when it says none, null when it says nothing). */
  replyCount: z.number().int().nullable(),
  /** For whom it shows, in the page's words, or that it is hidden. */
  visibility: z.string().nullable(),
  /** Absent in readings from before 2026-12 and in what was laid in by hand: then nobody looked. */
  marks: itemMarks.optional(),
  /**
   * The menu button's label where the platform gives one: on Facebook it
   * tells whether one may delete. Never relied on for reading.
   */
  menuLabel: z.string().nullable(),
  language: z.string().nullable(),
  owner: ownerReading,
  /** Absent in readings from before 2026-12: then nobody said, which is never read as `read`. */
  ends: readingEnds.optional(),
  trace: z.array(fieldTrace),
});
export type ItemReading = z.infer<typeof itemReading>;
