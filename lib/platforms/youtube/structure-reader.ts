/** Reads YouTube's threads and markup for a record. */
import { sanitisedHtml } from '../dom/sanitise-html';
import type { StructureReader } from '../parts';
import { timesInId } from './id-time';
import { withoutReactors } from './reactors';
import { repliesOf } from './replies';
import { readThread } from './thread';

export const structureReader: StructureReader = {
  readThread,
  repliesNow: repliesOf,
  timesInId,
  markup: (element, wasSeen) => sanitisedHtml(element, withoutReactors, wasSeen),
};
