/** How each platform's page is read whole; never part of the content script's first load. */
import type { LookThroughs } from './dom/look-through';
import { openWholeThread } from './facebook/whole-thread';
import { loadWholeList } from './youtube/whole-list';

export const lookThroughs: LookThroughs = { facebook: openWholeThread, youtube: loadWholeList };
