/** What could not be read is never taken for empty. */
import type { Guard } from './guard';

const ENDS = ['tests/unit/platforms/reading-ends.test.ts'];
const READING = ['tests/unit/facebook/reading.test.ts'];
const PAGE = ['tests/unit/overlay/not-read-on-page.test.ts'];

export const reading: Guard[] = [
  {
    id: 'not-read-not-empty',
    promise: 'Text is not read as empty unless something shows that there is none',
    file: 'lib/platforms/dom/reading-ends.ts',
    find: "if (absentBy === null) return end('not-read',",
    replace: "if (absentBy === null) return end('absent',",
    tests: ENDS,
  },
  {
    id: 'not-read-by-data-alone',
    promise: 'Text found only in the page data from load does not count as shown',
    file: 'lib/platforms/dom/reading-ends.ts',
    find: "by === null ? end('not-read', 'in the data of the page alone') : end('read', by)",
    replace: "end('read', by ?? 'data')",
    tests: ENDS,
  },
  {
    id: 'not-read-silence',
    promise: 'A reading that does not say how it ended does not count as read',
    file: 'lib/platforms/dom/not-read.ts',
    find: 'ends === undefined || ends[field]',
    replace: 'ends !== undefined && ends[field]',
    tests: ENDS,
  },
  {
    id: 'not-read-named',
    promise: 'Parts of the item and its thread that were not read are named, so that the official is asked',
    file: 'lib/overlay/features/capture-structure.ts',
    find: 'missing.push(...notReadLines(reading, [...thread.context, ...thread.replies]));',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'page-in-part-acts-off',
    promise: 'Nothing is driven on a page that is not fully readable',
    file: 'lib/overlay/features/page-commands.ts',
    find: "if (level !== 'green' && endsByHand !== true) return { kind: 'assisted', step: 'page', trace };",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'most-words-red',
    promise: 'A page on which most texts cannot be read stops removal',
    file: 'lib/platforms/facebook/health.ts',
    find:
      "if (isMost(n('wordsNotRead'), n('items'))) return level('red', 'the words of most items could not be " +
      "read');",
    replace: '',
    tests: READING,
  },
  {
    id: 'most-authors-red',
    promise: 'A page on which most authors cannot be read stops removal',
    file: 'lib/platforms/facebook/health.ts',
    find:
      "if (isMost(n('authorsNotRead'), n('items'))) return level('red', 'the authors of most items could not be " +
      "read');",
    replace: '',
    tests: READING,
  },
  {
    id: 'several-posts-none',
    promise: 'A unit with several posts is never read as one of them',
    file: 'lib/platforms/facebook/post-unit.ts',
    find: 'hasContent(unit) && !holdsSeveralPosts(unit)',
    replace: 'hasContent(unit)',
    tests: READING,
  },
  {
    id: 'shared-words-not-ours',
    promise: 'The text of a shared post is not attributed to the account that shared it',
    file: 'lib/platforms/facebook/text-roots.ts',
    find: 'const isThisPosts = (element: Element): boolean => !isUnderOther(element, unit);',
    replace: 'const isThisPosts = (element: Element): boolean => isUnderOther(element, unit) || true;',
    tests: READING,
  },
  {
    id: 'facebook-beside-photo',
    promise: 'Beside an open photo a post is not said to have no pictures: they are elsewhere on the page',
    file: 'lib/platforms/facebook/ends.ts',
    find: 'if (unit.closest(viewersSide) !== null)',
    replace: 'if (false as boolean)',
    tests: ['tests/unit/facebook/what-is-an-item.test.ts'],
  },
];
