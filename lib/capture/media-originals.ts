/**
 * The pictures of an item and of the replies that vanish with it, as the platform's picture servers give them: byte for
 * byte, so that a hash proves them. Only what the official had on the screen before the press, or said yes to, is
 * fetched (lib/capture/seen). Films are not fetched (their address is kept), links lead elsewhere.
 * What could not be had is named, and makes the record partial.
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
  /** For each reply in its order. */
  replies: KeptMedia[][];
  missing: Missing[];
  /** How many were left because nobody had seen them; absent when none were. */
  unseen?: Unseen;
}

/** A thread of a hundred pictures must not fill the store: what is over is named. */
const MEDIA_LIMITS = { files: 60, allBytes: 120 * 1024 * 1024, atOnce: 4 } as const;

/** Types that cannot run anything when somebody opens them; an SVG can. */
const ENDINGS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

const VIDEO = 'filmen hämtas inte; adressen är sparad';
const LINK = 'en länk; det som finns bakom den sparas inte';

/** @param fetcher the background's own fetch: it has permission for the picture servers, a page's script has not */
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
      return not(media, 'tråden har fler bilder än som ryms');
    fetched += 1;
    const got = await fetchBytes(media.url ?? '', fetcher);
    if ('reason' in got) return not(media, got.reason);
    const ending = ENDINGS[got.mime];
    if (ending === undefined) return not(media, `filtypen ${got.mime || 'okänd'} sparas inte`);
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
    if (media.kind === 'link-preview') return not(media, LINK);
    // Counted in one line below, and never asked for.
    if (!mayBeFetched(media)) return not(media, UNSEEN);
    const kept = await (media.kind === 'video' ? not(media, VIDEO) : keptOnce(media, name));
    if (!kept.captured)
      found.missing.push({
        artifact: media.kind === 'video' ? name.replace('bild', 'film') : name,
        reason: kept.reason ?? '',
      });
    return kept;
  };
  /** The same picture twice is one file. */
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
  // In the order of their names, whichever answer came first.
  found.files.sort((a, b) => a.path.localeCompare(b.path, 'sv', { numeric: true }));
  return found;
}

/** Each under a name that says whose it is. */
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

/** Without an address nothing can be asked for; why not is said as of any other. */
const mayBeFetched = ({ url, seen }: MediaItem): boolean =>
  seen === 'before-press' || seen === 'taken-along' || (seen === undefined && url === null);

function countUnseen(media: readonly MediaItem[]): Unseen['item'] {
  const left = media.filter((each) => each.kind !== 'link-preview' && !mayBeFetched(each));
  const films = left.filter(({ kind }) => kind === 'video').length;
  return { images: left.length - films, films };
}

const not = (media: MediaItem, reason: string): KeptMedia => ({
  ...media,
  mime: null,
  bytes: null,
  path: null,
  sha256: null,
  captured: false,
  reason,
});

/** A few at a time, answers in the order of the questions. */
async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) answers[at] = await work(all[at] as T);
  };
  await Promise.all(Array.from({ length: Math.min(MEDIA_LIMITS.atOnce, all.length) }, worker));
  return answers;
}
