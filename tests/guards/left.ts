/** What is left to do is not forgotten, and what is not known is not taken for nothing. */
import type { Guard } from './guard';

const RULE = ['tests/unit/records/left-to-do.test.ts'];
const READ = ['tests/unit/records/read-left.test.ts'];
const LIST = ['tests/components/archive/left-list.test.tsx'];

export const left: Guard[] = [
  {
    id: 'left-notice-later',
    promise: 'An author who is to be told later is not forgotten where the ground is not urgent',
    file: 'lib/records/left-to-do.ts',
    find: "notice.plan !== 'not-told'",
    replace: "notice.plan === 'to-be-told'",
    tests: RULE,
  },
  {
    id: 'left-secrecy',
    promise: 'What may be secret is registered, whatever became of the item',
    file: 'lib/records/left-to-do.ts',
    find: "return route === 'secrecy' && !isSaidAlready ? [{ part: 'registry', due: null }] : [];",
    replace: 'return [];',
    tests: RULE,
  },
  {
    id: 'left-unreadable',
    promise: 'A record that cannot be read stands among what is left to do',
    file: 'lib/records/read-left.ts',
    find: "if (facts === undefined) return [{ kind: 'unreadable', id, seq, since: sealedAt }];",
    replace: 'if (facts === undefined) return [];',
    tests: READ,
  },
  {
    id: 'left-whole-archive',
    promise: 'The whole archive is searched for what is left to do, not its newest part',
    file: 'lib/records/read-left.ts',
    find: 'if (last === undefined || rows.length < AT_A_TIME) break;',
    replace: 'break;',
    tests: READ,
  },
  {
    id: 'left-no-plain-http',
    promise: 'The list makes no link of an address that is not https',
    file: 'components/archive/left-list.tsx',
    find: '{/^https:\\/\\//i.test(address) && (',
    replace: '{(',
    tests: LIST,
  },
];
