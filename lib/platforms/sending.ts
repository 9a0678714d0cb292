/**
 * Which press or key would send what is being written. Part of the first load, since a send may be pressed before the
 * guards have come. Reads only; whether it may go is lib/accounts/may-act.
 */
import type { FoundItem } from './contract';

/** A box with words in it that is about to be sent. */
export interface Sending {
  /** The element that is written in: one draft as long as it holds words. */
  box: Element;
  /**
   * An item of the thread it is written in; null where the box stands by itself: then the page's own thread is meant.
   */
  item: FoundItem | null;
  /** What sends it, pressed again once it may go; null where only a key does. */
  control: Element | null;
}

export type ReadSending = (root: Document, event: Event, target: Element) => Sending | null;
