/**
 * What a platform's folder gives, part by part: each is brought to the page by another script, so each stands alone.
 * registry.ts puts them beside the other platforms'.
 */
import type { ItemRef } from '../domain/item';
import type { FoundItem, Platform, RepliesNow, ThreadReader, Watcher } from './contract';
import type { Driver } from './dom/brought-driver';
import type { ReadPress } from './native-press';
import type { TimeInId } from './time-in-id';

/** How a thread and its markup are read for a record; brought when a card opens (read-structure). */
export interface StructureReader {
  readThread: ThreadReader;
  repliesNow: RepliesNow;
  /** Times that an id carries, its own and others'; none where the platform's ids carry none. */
  timesInId(id: string, now: number): TimeInId[];
  /**
   * The item's own markup, without what runs, was typed by the official, or names who reacted, and
   * without the addresses of pictures that were not seen.
   */
  markup(element: Element, wasSeen: (address: string | null) => boolean): string;
}
/** By platform. */
export type StructureReaders = Record<string, StructureReader>;

/** What is read of an official's own presses and keys, and of the lists that items stand in (lib/overlay/guards). */
export interface PageGuard {
  readPress: ReadPress;
  /** Selectors of what a question may stand in. */
  dialogs: string;
  listState: ListState;
  /**
   * Whether the item is the one in whose element these words stood, where the platform shows one item after the other
   * in the same elements. Also no where nobody can tell. Absent where it does not.
   */
  isOneThatSaid?: (item: FoundItem, words: string[]) => boolean;
}

/**
 * How the list that an item stands in is drawn: the page's address and the order, which is a selection too. A list that
 * is sorted or filtered otherwise lacks items that still exist. For one look at the page, and not longer: what many
 * items share is read once.
 *
 * @returns null where nobody can tell: then absence says nothing
 */
export type ListState = (root: Document) => (item: FoundItem) => string | null;

export interface PlatformParts {
  /** On every page of the platform, from its first load. */
  watcher: Watcher;
  /** Where a registered thread has been seen, or something is asked of the page (the adapter script). */
  adapter: Platform;
  /** Before an act, and before a look at what it came to (drivers). */
  driver: Driver;
  structureReader: StructureReader;
  pageGuard: PageGuard;
  /** Where the words of an item stand, for what is underlined there (indicators). */
  textRoots: (item: { element: Element; ref: ItemRef }) => Element[];
}
