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
  ...[
    ['flow.removed-by-hand', 'That something was removed by hand is said on a card that is in sight'],
    ['eyes.note', 'A colleague’s answer is noted on a card that is in sight'],
    ['record.complete', 'A record is completed on a card that is in sight'],
  ].map(([kind = '', promise = '']) => ({
    id: `seen-${kind.replace('.', '-')}`,
    promise,
    file: 'entrypoints/background/only-seen.ts',
    find: `'${kind}',`,
    replace: '',
    tests: ['tests/unit/background/only-seen.test.ts'],
  })),
  {
    id: 'removed-by-hand-awake',
    promise: 'That something was removed by hand is not said by a key from before the card was seen',
    file: 'entrypoints/card/only-awake.ts',
    find: 'removedByHand: (flowId) => first(() => actions.removedByHand(flowId)),',
    replace: '',
    tests: ['tests/unit/card/only-awake.test.ts'],
  },
];
