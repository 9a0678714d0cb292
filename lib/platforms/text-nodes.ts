/** Where the words of an item stand on each platform; never part of the content script's first load. */
import type { PlatformId } from '../domain/item';
import type { FoundItem } from './contract';
import { readPieces, type PiecedText } from './dom/text-pieces';
import { partFor } from './part-for';
import { textRoots } from './registry';

/** The same text as the adapter's `read` gives as `text.raw`, with its places; and the elements it stands in. */
export function textNodesOf(platform: PlatformId, item: FoundItem): PiecedText & { roots: Element[] } {
  const found = partFor(textRoots, platform)(item);
  return { ...readPieces(found), roots: found };
}
