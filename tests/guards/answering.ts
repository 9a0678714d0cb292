/** What is written for an official is put only where it may stand, never sent, and names nobody who is protected. */
import type { Guard } from './guard';

const INSERT = 'lib/platforms/dom/insert-text.ts';
const INSERTING = ['tests/unit/platforms/insert-text.test.ts'];
const SIGNATURE = ['tests/unit/answering/signature.test.ts'];
const BACKGROUND = ['tests/unit/background/answering.test.ts'];

export const answering: Guard[] = [
  {
    id: 'insert-only-in-ours',
    promise: 'Nothing is written in a box of a thread that is not registered',
    file: INSERT,
    find: 'isThreads && mayWriteIn(item);',
    replace: 'isThreads;',
    tests: INSERTING,
  },
  {
    id: 'insert-not-in-a-chat',
    promise: 'Nor in a box that writes in no thread',
    file: INSERT,
    find: 'isThreads && mayWriteIn(item);',
    replace: 'mayWriteIn(item);',
    tests: INSERTING,
  },
  {
    id: 'insert-where-the-cursor-is',
    promise: 'Where several boxes are open and the cursor is in none, none is chosen',
    file: INSERT,
    find: 'return another === undefined ? only',
    replace: 'return only.isThreads ? only',
    tests: INSERTING,
  },
  {
    id: 'insert-read-back',
    promise: 'Words count as inserted only where the box still holds them after a while',
    file: INSERT,
    find: "if (box.isConnected && bare(box.textContent) === wanted) return 'wanted';",
    replace: "return 'wanted';",
    tests: INSERTING,
  },
  {
    id: 'insert-unlike-is-told',
    promise: 'A box that holds something else than was asked for is told of, and nothing more is tried',
    file: INSERT,
    find: "return bare(box.textContent) === before ? 'as-before' : 'other';",
    replace: "return 'as-before';",
    tests: INSERTING,
  },
  {
    id: 'protected-name-nowhere',
    promise: 'A protected name is not read from the settings',
    file: 'lib/settings/protected-name.ts',
    find: 'settings.signature.protectedIdentity ?',
    replace: '(false as boolean) ?',
    tests: SIGNATURE,
  },
  {
    id: 'protected-name-where-unread',
    promise: 'Where nobody can read whether the name is protected, it is',
    file: 'lib/settings/read-stored.ts',
    find: "if (field === 'signature') return [[field, { form: 'both', protectedIdentity: true }]];",
    replace: '',
    tests: SIGNATURE,
  },
  {
    id: 'protected-name-not-in-its-row',
    promise: 'The row of the change that protects a name does not tell it',
    file: 'lib/app/settings/change-settings.ts',
    find: '(after.signature.protectedIdentity ? after : before).operator;',
    replace: 'before.operator;',
    tests: SIGNATURE,
  },
  {
    id: 'answered-forgotten',
    promise: 'Of an item that must not be saved neither its words nor the answer to it are kept',
    file: 'lib/app/handlers/forbidden.ts',
    find: 'await forgetAnswered(ref);',
    replace: '',
    tests: BACKGROUND,
  },
  {
    id: 'answered-masked',
    promise: 'The item that is answered is not named once it may be secret',
    file: 'lib/app/under-way/under-way.ts',
    find: 'if (await isSecret(db, flow)) return secretName(name.author);',
    replace: 'if (flow.id === name.author) return secretName(name.author);',
    tests: BACKGROUND,
  },
  {
    id: 'answer-over-its-own-tab',
    promise: 'What is written for one tab is not put into another',
    file: 'lib/pages/answering/answer.tsx',
    find: 'if (read === null || read.tabId !== tabId) return null;',
    replace: 'if (read === null) return null;',
    tests: ['tests/components/answering/answer-wired.test.tsx'],
  },
  {
    id: 'answer-greets-no-mask',
    promise: 'What is left of a masked name is put into no answer',
    file: 'components/answering/answer-panel.tsx',
    find: "isMaskedName(author) ? '' :",
    replace: "(false as boolean) ? '' :",
    tests: ['tests/components/answering/answer-panel.test.tsx'],
  },
];
