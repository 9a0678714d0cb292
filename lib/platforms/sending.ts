/**
 * Detects the press or key that would send what is being written. Part of the first load, because a send may be pressed
 * before the guards have been injected. Reads only; lib/accounts/may-act decides whether it may be sent.
 */
import type { FoundItem } from './contract';

/** A non-empty box that is about to be sent. */
export interface Sending {
  /** The editable element. It counts as one draft as long as it holds text. */
  box: Element;
  /**
   * An item of the thread that the box belongs to; null if the box stands by itself, which means the page's own thread.
   */
  item: FoundItem | null;
  /** The control that sends it, pressed again once sending is allowed; null if only a key sends it. */
  control: Element | null;
}

export type ReadSending = (root: Document, event: Event, target: Element) => Sending | null;
