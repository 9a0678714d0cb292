/** Where the words of an item stand on each platform; never part of the content script's first load. */
import type { PlatformId } from '../domain/item';
import type { FoundItem } from './contract';
import { readPieces, type PiecedText } from './dom/text-pieces';
import { partFor } from './part-for';
import { textRootsOf } from './facebook/text-of';
import { textRootsOf as onYouTube } from './youtube/text-roots';

const roots: Record<PlatformId, (item: FoundItem) => Element[]> = { facebook: textRootsOf, youtube: onYouTube };

/** The same text as the adapter's `read` gives as `text.raw`, with its places; and the elements it stands in. */
export function textNodesOf(platform: PlatformId, item: FoundItem): PiecedText & { roots: Element[] } {
  const found = partFor(roots, platform)(item);
  return { ...readPieces(found), roots: found };
}
