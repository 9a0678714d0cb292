/**
 * The pictures of an item and of the replies that disappear with it, byte for byte as the platform's picture servers
 * send them, so that a hash can prove them. Only fetches pictures that the official had on screen before the press or
 * agreed to include (lib/capture/seen). Films are not fetched, but their address is kept. Links are not followed.
 * Anything that could not be fetched is listed as missing and makes the record partial.
 */
import type { CapturedFile, KeptMedia, Missing } from '../domain/evidence';
import type { ItemReading, MediaItem } from '../domain/item';
import { howMany, type Unseen } from '../domain/unseen';
import { fetchBytes } from './fetch-bytes';
import { UNSEEN, unseenLines } from './seen/words';

export interface Originals {
  files: CapturedFile[];
  /** In the order of the reading's media. */
  item: KeptMedia[];
  /** One list per reply, in reply order. */
  replies: KeptMedia[][];
  missing: Missing[];
  /** How many were skipped because nobody had seen them. Absent if none were. */
  unseen?: Unseen;
}

/** Limits so that a thread with hundreds of pictures cannot fill the store. What exceeds them is listed as missing. */
const MEDIA_LIMITS = { files: 60, allBytes: 120 * 1024 * 1024, atOnce: 4 } as const;

/** File types that cannot run code when opened. SVG can, so it is not here. */
const ENDINGS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

const VIDEO = 'filmen hämtas inte; adressen är sparad';
const LINK = 'en länk; det som finns bakom den sparas inte';

/**
 * @param fetcher the background's own fetch, which has permission for the picture servers; a content script's has not
 */
export async function fetchOriginals(
  reading: ItemReading,
  replies: readonly ItemReading[],
  fetcher: typeof fetch = fetch,
): Promise<Originals> {
  const found: Originals = { files: [], item: [], replies: [], missing: [] };
  const known = new Map<string, Promise<KeptMedia>>();
  let bytesSoFar = 0;
  let fetched = 0;
  const keep = async (media: MediaItem, name: string): Promise<KeptMedia> => {
    if (fetched >= MEDIA_LIMITS.files || bytesSoFar >= MEDIA_LIMITS.allBytes)
      return notCaptured(media, 'tråden har fler bilder än som ryms');
    fetched += 1;
    const got = await fetchBytes(media.url ?? '', fetcher);
    if ('reason' in got) return notCaptured(media, got.reason);
    const ending = ENDINGS[got.mime];
    if (ending === undefined) return notCaptured(media, `filtypen ${got.mime || 'okänd'} sparas inte`);
    bytesSoFar += got.bytes.length;
    found.files.push({ path: `${name}.${ending}`, mime: got.mime, role: 'media', bytes: got.bytes });
    return {
      ...media,
      mime: got.mime,
      bytes: got.bytes.length,
      path: `${name}.${ending}`,
      sha256: null,
      captured: true,
      reason: null,
    };
  };
  const one = async (media: MediaItem, name: string): Promise<KeptMedia> => {
    if (media.kind === 'link-preview') return notCaptured(media, LINK);
    // `nameUnseen` counts these in one line. They are never fetched.
    if (!mayBeFetched(media)) return notCaptured(media, UNSEEN);
    const kept = await (media.kind === 'video' ? notCaptured(media, VIDEO) : keptOnce(media, name));
    if (!kept.captured)
      found.missing.push({
        artifact: media.kind === 'video' ? name.replace('bild', 'film') : name,
        reason: kept.reason ?? '',
      });
    return kept;
  };
  /** Saves a picture that occurs twice as one file. */
  const keptOnce = (media: MediaItem, name: string): Promise<KeptMedia> => {
    const key = media.url ?? '';
    const before = known.get(key);
    if (before !== undefined) return before.then((kept) => ({ ...kept, ...media }));
    const made = keep(media, name);
    known.set(key, made);
    return made;
  };
  const kept = await inTurn(named(reading, replies), ({ media, name }) => one(media, name));
  found.item = kept.splice(0, reading.media.length);
  found.replies = replies.map((reply) => kept.splice(0, reply.media.length));
  nameUnseen(found, reading, replies);
  // Sorted by name, so that the order does not depend on which answer came first.
  found.files.sort((a, b) => a.path.localeCompare(b.path, 'sv', { numeric: true }));
  return found;
}

/** The file name says whether a picture belongs to the item or to a reply. */
const named = (reading: ItemReading, replies: readonly ItemReading[]): { media: MediaItem; name: string }[] => [
  ...reading.media.map((media, index) => ({ media, name: `original-bild-${index + 1}` })),
  ...replies.flatMap((reply, at) =>
    reply.media.map((media, index) => ({ media, name: `original-svar-${at + 1}-bild-${index + 1}` })),
  ),
];

function nameUnseen(found: Originals, reading: ItemReading, replies: readonly ItemReading[]): void {
  const unseen: Unseen = {
    item: countUnseen(reading.media),
    replies: countUnseen(replies.flatMap(({ media }) => media)),
  };
  if (howMany(unseen) === 0) return;
  found.unseen = unseen;
  found.missing.push(...unseenLines(unseen));
}

/** A picture without an address passes, so that its missing address is reported like any other failure. */
const mayBeFetched = ({ url, seen }: MediaItem): boolean =>
  seen === 'before-press' || seen === 'taken-along' || (seen === undefined && url === null);

function countUnseen(media: readonly MediaItem[]): Unseen['item'] {
  const left = media.filter((each) => each.kind !== 'link-preview' && !mayBeFetched(each));
  const films = left.filter(({ kind }) => kind === 'video').length;
  return { images: left.length - films, films };
}

const notCaptured = (media: MediaItem, reason: string): KeptMedia => ({
  ...media,
  mime: null,
  bytes: null,
  path: null,
  sha256: null,
  captured: false,
  reason,
});

/** Runs a few at a time and returns the answers in input order. */
async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) answers[at] = await work(all[at] as T);
  };
  await Promise.all(Array.from({ length: Math.min(MEDIA_LIMITS.atOnce, all.length) }, worker));
  return answers;
}
