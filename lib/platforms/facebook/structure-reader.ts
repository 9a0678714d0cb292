/** How Facebook's threads and markup are read for a record. */
import { sanitisedHtml } from '../dom/sanitise-html';
import type { StructureReader } from '../parts';
import { withoutReactors } from './reactors';
import { repliesOf } from './replies';
import { readThread } from './thread';

export const structureReader: StructureReader = {
  readThread,
  repliesNow: (root, item) => repliesOf(root, item).map((reply) => reply.item),
  // Times stand in the page's data.
  timesInId: () => [],
  markup: (element, wasSeen) => sanitisedHtml(element, withoutReactors, wasSeen),
};
