/** The registers beside the copies are written at a pause; nothing that is saved is left out by it. */
import type { Guard } from './guard';

const TESTS = ['tests/unit/second-copy/keep-registers.test.ts'];
const WAIT_ON = ['tests/unit/second-copy/registers-wait-on.test.ts'];
const ONE_WRITER = ['tests/unit/second-copy/one-writer.test.ts'];
const BESIDE = ['tests/unit/second-copy/list-beside-copies.test.ts'];
const AGAIN = ['tests/unit/background/copies-again.test.ts'];
const GONE_ON = ['tests/unit/background/folder-gone-on.test.ts'];

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
    promise:
      'The mark stays until the registers have been written; among downloads, or until their failure has been told',
    file: 'lib/second-copy/keep-registers.ts',
    find: 'if (recordId === undefined) return;',
    replace: 'if (recordId === undefined) return; await markListed(db, waiting);',
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
    find: 'mine === turn && underWay.size === 0',
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
    find: 'await env.lock(() => catchUpChain(env)).catch(() => undefined);',
    replace: 'void catchUpChain;',
    tests: TESTS,
  },
  {
    id: 'register-waits-on',
    promise: 'Registers that could not be written in a folder are owed until they are',
    file: 'lib/second-copy/keep-registers.ts',
    find: 'if (waitsOn(secondCopy.kind, error)) return;',
    replace: 'void waitsOn;',
    tests: WAIT_ON,
  },
  {
    id: 'register-not-for-ever',
    promise: 'Where another try mends nothing a shared folder is not written in at every start',
    file: 'lib/second-copy/keep-registers.ts',
    find: "kind === 'folder' && !asCopyError(error).reason.startsWith('chain-')",
    replace: "kind === 'folder' && asCopyError(error).reason !== undefined",
    tests: WAIT_ON,
  },
  {
    id: 'register-no-download-asked-again',
    promise: 'Among the downloads no try but a save’s own might ask the official where to save',
    file: 'lib/second-copy/keep-registers.ts',
    find: "kind === 'folder' && !asCopyError(error)",
    replace: 'kind !== undefined && !asCopyError(error)',
    tests: TESTS,
  },
  {
    id: 'register-at-the-alarm',
    promise: 'They are tried again without another save',
    file: 'entrypoints/background/second-copies.ts',
    find: 'void retry(db).then(() => secondCopies(db).keepRegisters());',
    replace: 'void retry(db);',
    tests: AGAIN,
  },
  {
    id: 'register-one-writer',
    promise: 'One writing of the registers at a time',
    file: 'lib/second-copy/keep-registers.ts',
    find: 'return env.registerLock(() => keepUp(db, env, underWay, changed)).catch(() => undefined);',
    replace: 'return keepUp(db, env, underWay, changed).catch(() => undefined);',
    tests: WAIT_ON,
  },
  {
    id: 'register-lock',
    promise: 'Across worker and pages',
    file: 'lib/second-copy/copy-lock.ts',
    find: "withLock('uppsikt:second-copy-registers', work)",
    replace: 'work()',
    tests: GONE_ON,
  },
  {
    id: 'register-chain-under-way',
    promise: 'One whose line in the chain log may be missing is not taken for listed',
    file: 'lib/second-copy/keep-registers.ts',
    find: '.filter(({ recordId }) => !underWay.has(recordId))',
    replace: '',
    tests: TESTS,
  },
  {
    id: 'register-after-a-dead-worker',
    promise: 'A writing that a stopped worker left under way is not written in the middle of',
    file: 'lib/second-copy/desk.ts',
    find: 'folderWriter(() => keepFolder({ db, env, place, installation, underWay: () => files.names() }))',
    replace: 'keepFolder({ db, env, place, installation, underWay: () => files.names() })',
    tests: ONE_WRITER,
  },
  {
    id: 'register-chain-after-a-dead-worker',
    promise: 'Nor does a late one take lines of the chain log away',
    file: 'lib/second-copy/desk.ts',
    find: 'chainWriter(() => keepChain({ db, env, installation }))',
    replace: 'keepChain({ db, env, installation })',
    tests: ONE_WRITER,
  },
  {
    id: 'register-turn-that-hangs',
    promise: 'A share that never answers does not hold up the registers for ever',
    file: 'lib/second-copy/one-writer.ts',
    find: 'await Promise.race([writing, late]);',
    replace: 'void late.catch(() => undefined); await writing;',
    tests: ONE_WRITER,
  },
  {
    id: 'register-read-before-the-folder',
    promise: 'A package that is copied while the list is made is not said to be gone',
    file: 'lib/second-copy/keep-folder.ts',
    find: 'const own = await readRegister(db, place, installation, env.now()); const seen = await readFolder(folder);',
    replace:
      'const seen = await readFolder(folder); const own = await readRegister(db, place, installation, env.now());',
    tests: BESIDE,
  },
  {
    id: 'register-no-cut-off-under-way',
    promise: 'One that is being written is not told as a write that was cut off',
    file: 'lib/second-copy/folder-index.ts',
    find: '&& !isPassing(name, underWay)',
    replace: '',
    tests: BESIDE,
  },
  {
    id: 'register-named-under-way',
    promise: 'Nor as a package that no register names',
    file: 'lib/second-copy/folder-index.ts',
    find: '&& !underWay.includes(name)',
    replace: '',
    tests: BESIDE,
  },
];
