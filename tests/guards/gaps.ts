/** Gaps that were found by reading the code beside what was promised, and closed one by one. */
import type { Guard } from './guard';

const DELETED = ['tests/unit/second-copy/delete-copies.test.ts'];

export const gaps: Guard[] = [
  {
    id: 'destroyed-out-of-the-folder',
    promise: 'What is destroyed goes out of our own folder too',
    file: 'entrypoints/archive/destroy.ts',
    find: 'await deleteFromFolder(desk, recordId, operator);',
    replace: 'void deleteFromFolder;',
    tests: DELETED,
  },
  {
    id: 'deleted-only-what-we-wrote',
    promise: 'Another file that lies under the name of a copy is not deleted',
    file: 'lib/second-copy/delete-copies.ts',
    find: "if ((await lookInFolder(folder, copy)) !== 'there') return false;",
    replace: 'void lookInFolder;',
    tests: DELETED,
  },
];
