/** Reads Facebook's threads and markup for a record. */
import { sanitisedHtml } from '../dom/sanitise-html';
import type { StructureReader } from '../parts';
import { withoutReactors } from './reactors';
import { repliesOf } from './replies';
import { readThread } from './thread';

export const structureReader: StructureReader = {
  readThread,
  repliesNow: (root, item) => repliesOf(root, item).map((reply) => reply.item),
  // Facebook's times are in the page data, not in ids.
  timesInId: () => [],
  markup: (element, wasSeen) => sanitisedHtml(element, withoutReactors, wasSeen),
};
