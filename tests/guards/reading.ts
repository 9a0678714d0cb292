/** What could not be read is never taken for empty. */
import type { Guard } from './guard';

const ENDS = ['tests/unit/platforms/reading-ends.test.ts'];
const READING = ['tests/unit/facebook/reading.test.ts'];
const PAGE = ['tests/unit/overlay/not-read-on-page.test.ts'];

export const reading: Guard[] = [
  {
    id: 'not-read-not-empty',
    promise: 'Words that nothing shows to be absent are not read',
    file: 'lib/platforms/dom/reading-ends.ts',
    find: "if (absentBy === null) return end('not-read',",
    replace: "if (absentBy === null) return end('absent',",
    tests: ENDS,
  },
  {
    id: 'not-read-by-data-alone',
    promise: 'Words that only the data of the page has, from when it was loaded, are not what stands there',
    file: 'lib/platforms/dom/reading-ends.ts',
    find: "by === null ? end('not-read', 'in the data of the page alone') : end('read', by)",
    replace: "end('read', by ?? 'data')",
    tests: ENDS,
  },
  {
    id: 'not-read-silence',
    promise: 'A reading that does not say how it ended has not said that it was read',
    file: 'lib/platforms/dom/not-read.ts',
    find: 'ends === undefined || ends[field]',
    replace: 'ends !== undefined && ends[field]',
    tests: ENDS,
  },
  {
    id: 'not-read-named',
    promise: 'What was not read of the item and its thread is named, so that the official is asked',
    file: 'lib/overlay/features/capture-structure.ts',
    find: 'missing.push(...notReadLines(reading, [...thread.context, ...thread.replies]));',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'page-in-part-acts-off',
    promise: 'Nothing is driven on a page that is not read whole',
    file: 'lib/overlay/features/page-commands.ts',
    find: "if (level !== 'green' && endsByHand !== true) return { kind: 'assisted', step: 'page', trace };",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'most-words-red',
    promise: 'A page where most words cannot be read stops removal',
    file: 'lib/platforms/facebook/health.ts',
    find:
      "if (isMost(n('wordsNotRead'), n('items'))) return level('red', 'the words of most items could not be " +
      "read');",
    replace: '',
    tests: READING,
  },
  {
    id: 'most-authors-red',
    promise: 'A page where most authors cannot be read stops removal',
    file: 'lib/platforms/facebook/health.ts',
    find:
      "if (isMost(n('authorsNotRead'), n('items'))) return level('red', 'the authors of most items could not be " +
      "read');",
    replace: '',
    tests: READING,
  },
  {
    id: 'several-posts-none',
    promise: 'A unit that holds several posts is never read as one of them',
    file: 'lib/platforms/facebook/post-unit.ts',
    find: 'hasContent(unit) && !holdsSeveralPosts(unit)',
    replace: 'hasContent(unit)',
    tests: READING,
  },
  {
    id: 'shared-words-not-ours',
    promise: 'The words of a post that is shared are not those of who shares it',
    file: 'lib/platforms/facebook/text-roots.ts',
    find: 'const isThisPosts = (element: Element): boolean => !isUnderOther(element, unit);',
    replace: 'const isThisPosts = (element: Element): boolean => isUnderOther(element, unit) || true;',
    tests: READING,
  },
  {
    id: 'facebook-beside-photo',
    promise: 'Beside an open photo a post’s pictures are not said to be none: they stand outside of it',
    file: 'lib/platforms/facebook/ends.ts',
    find: 'if (unit.closest(viewersSide) !== null)',
    replace: 'if (false as boolean)',
    tests: ['tests/unit/facebook/what-is-an-item.test.ts'],
  },
];
