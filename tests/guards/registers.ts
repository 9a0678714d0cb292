/** The registers beside the copies are written at a pause; nothing that is saved is left out by it. */
import type { Guard } from './guard';

const TESTS = ['tests/unit/second-copy/keep-registers.test.ts'];

export const registers: Guard[] = [
  {
    id: 'register-mark-with-the-copy',
    promise: 'A copy that no register names yet is known as such, whatever stops the worker',
    file: 'lib/second-copy/copier.ts',
    find: 'account: packed.account, unlisted: 1',
    replace: 'account: packed.account',
    tests: TESTS,
  },
  {
    id: 'register-mark-until-written',
    promise: 'The mark stays until the registers have been written, or their failure has been told',
    file: 'lib/second-copy/keep-registers.ts',
    find: "const { secondCopy, operator, installationId } = await env.settings(); if (secondCopy.kind === 'off') return;",
    replace:
      'await markListed(db, waiting); const { secondCopy, operator, installationId } = await env.settings(); if (secondCopy.kind === "off") return;',
    tests: TESTS,
  },
  {
    id: 'register-copied-meanwhile',
    promise: 'What is copied while the registers are written is in the next ones',
    file: 'lib/second-copy/keep-registers.ts',
    find: 'await markListed(db, waiting);',
    replace: 'await markListed(db, await unlisted(db));',
    tests: TESTS,
  },
  {
    id: 'register-while-copying',
    promise: 'A register is not begun in the middle of a copy',
    file: 'lib/second-copy/keep-registers.ts',
    find: 'mine === turn && !isBusy()',
    replace: 'mine === turn',
    tests: TESTS,
  },
  {
    id: 'register-longest-wait',
    promise: 'One who never pauses is read of by colleagues within about a minute',
    file: 'lib/second-copy/keep-registers.ts',
    find: '(isPause() || isLate() ? now() : undefined)',
    replace: '(isPause() ? now() : undefined)',
    tests: TESTS,
  },
  {
    id: 'register-chain-at-each-copy',
    promise: 'The chain log has its line at each copy: what the folder knows of does not wait for a pause',
    file: 'lib/second-copy/copier.ts',
    find: 'await env.desk.keepChain(installationId).catch((error: unknown) => tellBeside(task, error));',
    replace: 'void tellBeside;',
    tests: TESTS,
  },
  {
    id: 'register-chain-caught-up',
    promise: 'A line of the chain log that a stopped worker left out is written at the next start',
    file: 'lib/second-copy/keep-registers.ts',
    find: 'await env.lock(() => catchUpChain(db, env)).catch(() => undefined);',
    replace: 'void catchUpChain;',
    tests: TESTS,
  },
];
