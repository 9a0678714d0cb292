/**
 * The parts that a platform's folder exports. Each is injected by a different script, so each stands alone. registry.ts
 * lists them beside the other platforms' parts.
 */
import type { ItemRef } from '../domain/item';
import type { FoundItem, Platform, RepliesNow, ThreadReader, Watcher } from './contract';
import type { Driver } from './dom/brought-driver';
import type { ReadPress } from './native-press';
import type { TimeInId } from './time-in-id';

/** Reads a thread and its markup for a record. Injected when a card opens (read-structure). */
export interface StructureReader {
  readThread: ThreadReader;
  repliesNow: RepliesNow;
  /** Times encoded in an id: the item's own and others'. Empty if the platform's ids hold no times. */
  timesInId(id: string, now: number): TimeInId[];
  /**
   * The item's own markup, without scripts, text typed by the official, names of people who reacted, or addresses of
   * pictures that were not seen.
   */
  markup(element: Element, wasSeen: (address: string | null) => boolean): string;
}
/** Keyed by platform id. */
export type StructureReaders = Record<string, StructureReader>;

/** Reads an official's own presses and keys, and the lists that items stand in (lib/overlay/guards). */
export interface PageGuard {
  readPress: ReadPress;
  /** Selectors of the dialogs that may ask a question. */
  dialogs: string;
  listState: ListState;
  /**
   * For platforms that re-use elements for other items: whether `words` came from this item. Also false if that cannot
   * be determined. Absent on other platforms.
   */
  isOneThatSaid?: (item: FoundItem, words: string[]) => boolean;
}

/**
 * The state of the list that an item stands in: the page's address and the sort order, which can also be a filter. A
 * list that is sorted or filtered differently lacks items that still exist. Use the returned function for one look at
 * the page only: values that many items share are read once.
 *
 * @returns null if it cannot be determined; absence then proves nothing
 */
export type ListState = (root: Document) => (item: FoundItem) => string | null;

export interface PlatformParts {
  /** On every page of the platform, from the first load. */
  watcher: Watcher;
  /** On pages with a registered thread, or when something is asked of the page (the adapter script). */
  adapter: Platform;
  /** Injected before an act, and before a check of its result (drivers). */
  driver: Driver;
  structureReader: StructureReader;
  pageGuard: PageGuard;
  /** The elements that hold an item's text, for underlining indicators. */
  textRoots: (item: { element: Element; ref: ItemRef }) => Element[];
}
