/** The loss of the archive is noticed, and an update takes nothing away. */
import type { Guard } from './guard';

const UPDATE = ['tests/unit/background/update-waits.test.ts'];
const LOSS = ['tests/unit/background/loss.test.ts'];

export const loss: Guard[] = [
  {
    id: 'loss-no-removal',
    promise: 'While the archive lacks something that it once had, nothing is removed',
    file: 'lib/health/rules.ts',
    find: '...chainsHealth(facts.chains),',
    replace: '',
    tests: ['tests/unit/health/rules.test.ts'],
  },
  {
    id: 'loss-remembered-at-each-row',
    promise: 'How far the chains have come is remembered outside the store after each commit',
    file: 'lib/evidence/journal.ts',
    find: 'if (db.memory !== undefined) await remember(db, db.memory).catch(() => undefined);',
    replace: '',
    tests: LOSS,
  },
  {
    id: 'loss-not-written-over',
    promise: 'A store that disagrees with what is remembered does not change what is remembered',
    file: 'lib/evidence/remembered-heads.ts',
    find: "if (state.kind !== 'holds' || (",
    replace: 'if ((',
    tests: LOSS,
  },
  {
    id: 'loss-behind',
    promise: 'A store that ends earlier than it once did is noticed',
    file: 'lib/evidence/remembered-heads.ts',
    find: "if (found.seq < remembered.seq) return 'behind';",
    replace: '',
    tests: LOSS,
  },
  {
    id: 'loss-another-way',
    promise: 'A store that has gone as far by other links is noticed',
    file: 'lib/evidence/remembered-heads.ts',
    find: 'const isSame = there === remembered.hash && (found.seq > remembered.seq || found.hash === remembered.hash);',
    replace: 'const isSame = true as boolean;',
    tests: LOSS,
  },
  {
    id: 'loss-links-gone',
    promise: 'A store whose last links are gone is noticed, whatever its heads say',
    file: 'lib/evidence/remembered-heads.ts',
    find: "if (there === undefined) return 'behind';",
    replace: "if (there === undefined) return 'holds';",
    tests: LOSS,
  },
  {
    id: 'loss-unreadable-is-not-none',
    promise: 'What is remembered and cannot be read is not taken for nothing',
    file: 'lib/evidence/remembered-heads.ts',
    find: "state: raw !== undefined && !parsed.success ? { kind: 'unreadable', found } : state",
    replace: 'state',
    tests: LOSS,
  },
  {
    id: 'loss-only-what-was-seen',
    promise: 'An official goes on only without what was shown',
    file: 'lib/evidence/acknowledge-loss.ts',
    find: "if (!isWhatWasSeen(before, seen)) return 'changed';",
    replace: '',
    tests: LOSS,
  },
  {
    id: 'loss-what-was-stays-told',
    promise: 'What the official went on without stays told',
    file: 'lib/evidence/remembered-heads.ts',
    find: 'acknowledged: remembered?.acknowledged ?? []',
    replace: 'acknowledged: []',
    tests: LOSS,
  },
  {
    id: 'loss-from-the-start',
    promise: 'An archive of an earlier version is remembered from the first start on',
    file: 'lib/evidence/remembered-heads.ts',
    find: 'withLock(chainLock(db), () => remember(db, memory));',
    replace: 'withLock(chainLock(db), () => Promise.resolve(void memory));',
    tests: LOSS,
  },
  {
    id: 'update-waits-for-flows',
    promise: 'An update waits until no removal runs',
    file: 'entrypoints/background/update-waits.ts',
    find: '|| isAnyRunning() ',
    replace: '',
    tests: UPDATE,
  },
  {
    id: 'update-waits-for-seals',
    promise: 'An update waits until what is staged has been sealed',
    file: 'entrypoints/background/update-waits.ts',
    find: 'drafts.length > 0 || ',
    replace: '',
    tests: UPDATE,
  },
];
