/** How each platform's thread and markup are read for a record; never part of the content script's first load. */
import type { PlatformId } from '../domain/item';
import type { RepliesNow, ThreadReader } from './contract';
import { sanitisedHtml } from './dom/sanitise-html';
import { withoutReactors as withoutFacebookReactors } from './facebook/reactors';
import { repliesOf as facebookReplies } from './facebook/replies';
import { readThread as readFacebookThread } from './facebook/thread';
import { withoutReactors as withoutYouTubeReactors } from './youtube/reactors';
import { repliesOf as youtubeReplies } from './youtube/replies';
import { readThread as readYouTubeThread } from './youtube/thread';

export interface StructureReader {
  readThread: ThreadReader;
  repliesNow: RepliesNow;
  /**
   * The item's own markup, without what runs, was typed by the official, or names who reacted, and
   * without the addresses of pictures that were not seen.
   */
  markup(element: Element, wasSeen: (address: string | null) => boolean): string;
}

export const structureReaders: Record<PlatformId, StructureReader> = {
  facebook: {
    readThread: readFacebookThread,
    repliesNow: (root, item) => facebookReplies(root, item).map((reply) => reply.item),
    markup: (element, wasSeen) => sanitisedHtml(element, withoutFacebookReactors, wasSeen),
  },
  youtube: {
    readThread: readYouTubeThread,
    repliesNow: youtubeReplies,
    markup: (element, wasSeen) => sanitisedHtml(element, withoutYouTubeReactors, wasSeen),
  },
};
