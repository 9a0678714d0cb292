/**
 * Removes what nobody had seen from a captured thread: such a picture keeps its kind and place but loses its address
 * and alt text. Pure. Runs on the page, so that they never travel, and once more in the background.
 */
import type { ItemReading, MediaItem, SeenMark } from '../../domain/item';
import type { CapturedStructure } from '../../messaging/page-commands';

/** @param mark called for every picture and film that has an address */
export function leaveUnseen<T extends CapturedStructure>(structure: T, mark: (media: MediaItem) => SeenMark): T {
  const left = (reading: ItemReading): ItemReading => ({
    ...reading,
    media: reading.media.map((media) => without(media, mark)),
  });
  return {
    ...structure,
    reading: left(structure.reading),
    context: structure.context.map(left),
    replies: structure.replies.map(left),
  };
}

function without(media: MediaItem, mark: (media: MediaItem) => SeenMark): MediaItem {
  // A link preview leads elsewhere and shows nothing, and without an address there is nothing to fetch.
  if (media.kind === 'link-preview' || (media.url === null && media.seen === undefined)) return media;
  const seen = media.url === null ? 'no' : mark(media);
  return seen === 'no' ? { ...media, url: null, alt: null, seen } : { ...media, seen };
}

/** The mark that the page gave. A missing mark means that nobody checked, so it counts as unseen. */
export const asThePageSaid = (media: MediaItem): SeenMark => media.seen ?? 'no';
