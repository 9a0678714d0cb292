/**
 * A captured thread without what nobody had seen: of such a picture its kind and place stay, and neither its address
 * nor its words. Pure; done on the page, so that they never travel, and once more in the background.
 */
import type { ItemReading, MediaItem, SeenMark } from '../../domain/item';
import type { CapturedStructure } from '../../messaging/page-commands';

/** @param mark asked of every picture and film that has an address */
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
  // A link leads elsewhere and shows nothing; without an address there is nothing to fetch.
  if (media.kind === 'link-preview' || (media.url === null && media.seen === undefined)) return media;
  const seen = media.url === null ? 'no' : mark(media);
  return seen === 'no' ? { ...media, url: null, alt: null, seen } : { ...media, seen };
}

/** The page's word for it; one that says nothing has not been asked whether it was seen. */
export const asThePageSaid = (media: MediaItem): SeenMark => media.seen ?? 'no';
