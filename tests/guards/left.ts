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
    find: "isExplained(life) ? [] : [{ kind: 'unreadable', id, seq, since: sealedAt }]",
    replace: '[]',
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
    id: 'left-past-uppsikt',
    promise:
      'What an official removed with the platform’s own button after an attempt that failed is still to be seen to',
    file: 'lib/records/left-to-do.ts',
    find: '!isTaken(standing) && past === null',
    replace: '!isTaken(standing)',
    tests: RULE,
  },
  {
    id: 'left-past-saved-only',
    promise: 'Who wrote what was only saved and then removed with the platform’s own button is told',
    file: 'lib/records/left-to-do.ts',
    find: ' || !LEAVES.includes(pastAct)',
    replace: '',
    tests: RULE,
  },
  {
    id: 'left-past-ban',
    promise: 'A ban that was made with the platform’s own button is looked at again too',
    file: 'lib/records/review-day.ts',
    find: ' && !isShutOutPast(life)',
    replace: '',
    tests: ['tests/unit/records/review-day.test.ts'],
  },
  {
    id: 'left-row-has-words',
    promise: 'A row without words does away with nothing that is left to do',
    file: 'lib/records/left-to-do.ts',
    find: "typeof value === 'string' && value.trim() !== ''",
    replace: 'true || value',
    tests: RULE,
  },
  {
    id: 'left-one-run',
    promise: 'A large archive is not read by many runs at once',
    file: 'lib/records/read-left.ts',
    find: 'return read(today);',
    replace: 'return readWhole(db, today);',
    tests: READ,
  },
  {
    id: 'left-unreadable-explained',
    promise: 'What cannot be read leaves the list only when somebody has written why',
    file: 'lib/records/read-left.ts',
    find: " && data.about === 'unreadable' && isText(data.text)",
    replace: '',
    tests: READ,
  },
  {
    id: 'left-answer-not-older',
    promise: 'Nobody is told what was left before what they have done',
    file: 'lib/records/one-at-a-time.ts',
    find: 'again = { asked, answer: follow(running, asked) }',
    replace: 'again = { asked, answer: running }',
    tests: ['tests/unit/records/one-at-a-time.test.ts'],
  },
  {
    id: 'left-unknown-in-all',
    promise: 'The list of all evidence says that it is not known what is left',
    file: 'components/archive/list-pane.tsx',
    find: "{left.kind !== 'ready' && <LeftUnknown",
    replace: "{left.kind !== 'ready' && left.kind === 'loading' && <LeftUnknown",
    tests: LIST,
  },
  {
    id: 'left-read-refused',
    promise: 'An official sees that an end could not be noted as read',
    file: 'components/archive/left-list.tsx',
    find: 'void onRead().then(setFault)',
    replace: 'void onRead()',
    tests: LIST,
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
