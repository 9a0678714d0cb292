/** A rebuilt page shows where something is to be pressed or read, not in a page's own counts. */
import type { Guard } from './guard';

const FILE = 'lib/health/work.ts';
const TESTS = ['tests/unit/health/work.test.ts'];

export const work: Guard[] = [
  {
    id: 'work-told',
    promise: 'What most of the last items met is told in the health',
    file: 'entrypoints/background/health/read-health.ts',
    find: "work: probe.kind === 'failed' ? [] : troublesOf(await lastFlows(db, FLOWS_READ))",
    replace: 'work: FLOWS_READ > 0 ? [] : troublesOf(await lastFlows(db, FLOWS_READ))',
    tests: ['tests/unit/background/work-health.test.ts'],
  },
  {
    id: 'work-newest',
    promise: 'The newest items count, not those of last year',
    file: 'lib/evidence/flows.ts',
    find: "db.flows.orderBy('updatedAt').reverse().limit(many)",
    replace: "db.flows.orderBy('updatedAt').limit(many)",
    tests: ['tests/unit/background/work-health.test.ts'],
  },
  {
    id: 'work-each-once',
    promise: 'One odd comment that is tried again and again is one',
    file: FILE,
    find: 'Map.groupBy(onceEach(ended), ',
    replace: 'Map.groupBy(ended, ',
    tests: TESTS,
  },
  {
    id: 'work-most',
    promise: 'One odd comment is no sign of a rebuilt page',
    file: FILE,
    find: 'count >= AT_LEAST ?',
    replace: 'count > 0 ?',
    tests: TESTS,
  },
  {
    id: 'work-no-effect',
    promise: 'What was pressed and did nothing is told',
    file: FILE,
    find: 'UNSEEN.has(outcome) || (act !== null && PRESSED.has(act.kind) && UNDONE.has(outcome))',
    replace: 'UNSEEN.has(outcome)',
    tests: TESTS,
  },
];
