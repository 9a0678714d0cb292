/** How each platform's thread and markup are read for a record; never part of the content script's first load. */
import type { PlatformId } from '../domain/item';
import type { RepliesNow, ThreadReader, TimeInId } from './contract';
import { sanitisedHtml } from './dom/sanitise-html';
import { withoutReactors as withoutFacebookReactors } from './facebook/reactors';
import { repliesOf as facebookReplies } from './facebook/replies';
import { readThread as readFacebookThread } from './facebook/thread';
import { timesInId as youtubeTimesInId } from './youtube/id-time';
import { withoutReactors as withoutYouTubeReactors } from './youtube/reactors';
import { repliesOf as youtubeReplies } from './youtube/replies';
import { readThread as readYouTubeThread } from './youtube/thread';

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
export type StructureReaders = Record<PlatformId, StructureReader>;

export const structureReaders = {
  facebook: {
    readThread: readFacebookThread,
    repliesNow: (root, item) => facebookReplies(root, item).map((reply) => reply.item),
    // Times stand in the page's data.
    timesInId: () => [],
    markup: (element, wasSeen) => sanitisedHtml(element, withoutFacebookReactors, wasSeen),
  },
  youtube: {
    readThread: readYouTubeThread,
    repliesNow: youtubeReplies,
    timesInId: youtubeTimesInId,
    markup: (element, wasSeen) => sanitisedHtml(element, withoutYouTubeReactors, wasSeen),
  },
} satisfies StructureReaders;
