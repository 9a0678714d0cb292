/** A stranger who checks a package with its LÄS-MIG.txt, or with Uppsikt, cannot be fooled or held up. */
import type { Guard } from './guard';

export const strangers: Guard[] = [
  {
    id: 'read-me-asks-the-signed-list',
    promise:
      'LÄS-MIG.txt checks each file against its entry in the signed handling, not against a list that anybody ' +
      'can edit',
    file: 'lib/export/package/how-to-check.ts',
    find: 'everyFile: `${signedList} sha256sum -c`',
    replace: "everyFile: 'sha256sum -c manifest-sha256.txt'",
    tests: ['tests/contract/read-me-opponent.test.ts'],
  },
  {
    id: 'stamp-of-any-size',
    promise:
      'A stamp larger than any authority issues is refused before the library parses it, which takes ever longer',
    file: 'lib/time-stamps/read-response.ts',
    find: "if (stamp.length > LARGEST_ANSWER) throw new StampFault('garbage', `more than ${LARGEST_ANSWER} bytes`);",
    replace: '',
    tests: ['tests/unit/verify/hostile-sizes.test.ts'],
  },
  {
    id: 'check-given-up-in-the-journal',
    promise: 'The check of a package can be cancelled between two rows of its journal, however many there are',
    file: 'lib/verify/checks/journal.ts',
    find: 'signal?.throwIfAborted();',
    replace: '',
    tests: ['tests/unit/verify/hostile-sizes.test.ts'],
  },
];
