/** Finds the nodes that hold an item's text on each platform. Never part of the content script's first load. */
import type { PlatformId } from '../domain/item';
import type { FoundItem } from './contract';
import { readPieces, type PiecedText } from './dom/text-pieces';
import { partFor } from './part-for';
import { textRoots } from './registry';

/**
 * The same text as `text.raw` from the adapter's `read`, with the position of each node, and the elements that hold the
 * text.
 */
export function textNodesOf(platform: PlatformId, item: FoundItem): PiecedText & { roots: Element[] } {
  const found = partFor(textRoots, platform)(item);
  return { ...readPieces(found), roots: found };
}
