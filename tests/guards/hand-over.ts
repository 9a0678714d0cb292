/** A hand-over is taken whole or not at all, loses nothing, and leaves the browser only where that was set up. */
import type { Guard } from './guard';

const FILE = 'lib/hand-over/file.ts';
const FILE_TESTS = ['tests/unit/hand-over/file.test.ts'];
const CARD = 'lib/hand-over/card.ts';
const MERGE = 'lib/questions/merge.ts';
const MERGE_TESTS = ['tests/unit/hand-over/merge.test.ts'];
const BOTH = ['tests/unit/background/hand-over.test.ts'];

export const handOver: Guard[] = [
  {
    id: 'hand-over-size',
    promise: 'A file that is too large is not parsed',
    file: FILE,
    find: "if (text.length > LARGEST) return refused('too-large');",
    replace: '',
    tests: FILE_TESTS,
  },
  {
    id: 'hand-over-newer',
    promise: 'A file of a newer version is refused instead of read as this one',
    file: FILE,
    find: "if (newer.safeParse(json).success) return refused('newer');",
    replace: '',
    tests: FILE_TESTS,
  },
  {
    id: 'hand-over-one-form',
    promise: 'A file with duplicates, or not in its canonical form, is refused',
    file: FILE,
    find: "if (text.replace(/^\\uFEFF/, '').trimEnd() !== canonicalJson(read.data)) return refused('changed');",
    replace: '',
    tests: FILE_TESTS,
  },
  {
    id: 'hand-over-hash',
    promise: 'A file whose text was changed is refused',
    file: FILE,
    find: "if ((await sha256(canonicalJson(card), subtle)) !== said) return refused('changed');",
    replace: '',
    tests: FILE_TESTS,
  },
  {
    id: 'hand-over-schema',
    promise: 'A question with inconsistent parts is refused even if the hash matches',
    file: CARD,
    find: "question.refine(holdsTogether, 'what it says fits together')",
    replace: 'question',
    tests: FILE_TESTS,
  },
  {
    id: 'hand-over-links',
    promise: 'A link in a hand-over may lead only to the platform',
    file: CARD,
    find: ' || !leadsToPlatform(link, platform)',
    replace: '',
    tests: FILE_TESTS,
  },
  {
    id: 'hand-over-other-municipality',
    promise: 'Another municipality’s hand-over is refused',
    file: 'lib/hand-over/merge-card.ts',
    find: "if (pack !== here.pack) return { kind: 'refused', why: 'other-municipality' };",
    replace: '',
    tests: BOTH,
  },
  {
    id: 'hand-over-unreadable-here',
    promise: 'A question that cannot be read here is not overwritten',
    file: 'lib/hand-over/merge-card.ts',
    find: "if (both === null) return { kind: 'refused', why: 'does-not-merge' };",
    replace: 'if (both === null) continue;',
    tests: BOTH,
  },
  {
    id: 'hand-over-one-transaction',
    promise: 'A hand-over is stored whole or not at all',
    file: 'lib/app/hand-over/receive.ts',
    find: 'return writeTransaction(db, [db.questions, db.handOvers], async () => {',
    replace: 'return (async (): Promise<Received> => {',
    also: {
      find: "return { said: 'received', added: added.length, changed: changed.length, same }; }); }",
      replace: "return { said: 'received', added: added.length, changed: changed.length, same }; })(); }",
    },
    tests: BOTH,
  },
  {
    id: 'hand-over-noted',
    promise: 'An item that must never be saved is not taken over',
    file: 'lib/app/hand-over/receive.ts',
    find: 'card.questions.filter((each) => !isNoted(each))',
    replace: 'card.questions',
    tests: BOTH,
  },
  {
    id: 'hand-over-only-in-folder',
    promise: 'A hand-over leaves the browser automatically only for a shared folder that was set up',
    file: 'lib/app/hand-over/hand-over.ts',
    find: "if (kind !== 'folder') return false;",
    replace: '',
    tests: BOTH,
  },
  {
    id: 'hand-over-secret-link',
    promise: 'No link is handed over for a removal that may be secret',
    file: 'lib/app/hand-over/make-card.ts',
    find: '!(await isSecret(db, flow)) && ',
    replace: '',
    tests: BOTH,
  },
  {
    id: 'hand-over-protected-name',
    promise: 'With a protected identity the file contains no name, not even in earlier steps',
    file: 'lib/app/hand-over/make-card.ts',
    find: 'signature.protectedIdentity ? wanted.map((each) => withoutNames(each, operator.name)) : wanted',
    replace: 'wanted',
    tests: BOTH,
  },
  {
    id: 'merge-all-steps',
    promise: 'A question known on both sides keeps the steps of both',
    file: MERGE,
    find: '[...withTurns(one), ...withTurns(other)]',
    replace: 'withTurns(one.length > other.length ? one : other)',
    tests: MERGE_TESTS,
  },
  {
    id: 'merge-by-turn',
    promise: 'A wrong clock does not move a step before those that it followed',
    file: MERGE,
    find: 'one.turn - other.turn ||',
    replace: '',
    tests: MERGE_TESTS,
  },
  {
    id: 'merge-promise-stays',
    promise: 'A promised answer stays promised even if somebody else saw no need for one',
    file: 'lib/questions/states.ts',
    find: "return kind === 'answered-elsewhere' && from === 'forwarded' ? 'answered' : from;",
    replace: "return kind === 'needs-no-answer' ? kind : kind === 'answered-elsewhere' ? 'answered' : from;",
    tests: MERGE_TESTS,
  },
  {
    id: 'merge-reply-closes-once',
    promise: 'A reply seen by two officials does not close what was reopened after it',
    file: 'lib/questions/states.ts',
    find: 'if (state !== null && !isTold)',
    replace: 'if (state !== null)',
    tests: MERGE_TESTS,
  },
];
