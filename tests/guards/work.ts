/**
 * A rebuilt page is noticed by how recent acts and readings went, since the page's own counts may still look right.
 */
import type { Guard } from './guard';

const FILE = 'lib/health/work.ts';
const TESTS = ['tests/unit/health/work.test.ts'];
const HEALTH = ['tests/unit/background/work-health.test.ts'];

export const work: Guard[] = [
  {
    id: 'work-told',
    promise: 'Problems that most of the last items met are reported in the health check',
    file: 'lib/app/health/read-health.ts',
    find: 'work: work ?? []',
    replace: 'work: []',
    tests: HEALTH,
  },
  {
    id: 'work-newest',
    promise: 'The newest items count, not those of last week',
    file: 'lib/evidence/flows.ts',
    find: '.aboveOrEqual(since)\n      .reverse()',
    replace: '.aboveOrEqual(since)',
    tests: HEALTH,
  },
  {
    id: 'work-each-platform',
    promise: 'Items of one platform do not push out the other’s',
    file: 'lib/evidence/flows.ts',
    find: 'readable(row)?.platform === platform',
    replace: 'readable(row) !== undefined',
    tests: HEALTH,
  },
  {
    id: 'work-never-red',
    promise: 'Advice that cannot be read is left out and turns nothing red',
    file: 'lib/app/health/read-health.ts',
    find: 'orNull(lastWork(db, clock))',
    replace: 'lastWork(db, clock)',
    tests: HEALTH,
  },
  {
    id: 'work-readable',
    promise: 'A flow that cannot be read is left out',
    file: 'lib/evidence/flows.ts',
    find: 'flowShape.safeParse(flow).data;',
    replace: 'flowShape.parse(flow);',
    tests: HEALTH,
  },
  {
    id: 'work-each-once',
    promise: 'One odd comment that is tried repeatedly counts once',
    file: FILE,
    find: 'if (!byItem.has(worked.itemKey)) byItem.set(worked.itemKey, worked);',
    replace: 'byItem.set(`${worked.itemKey} ${byItem.size}`, worked);',
    tests: TESTS,
  },
  {
    id: 'work-most',
    promise: 'One odd comment does not mean a rebuilt page',
    file: FILE,
    find: 'count >= AT_LEAST ?',
    replace: 'count > 0 ?',
    tests: TESTS,
  },
  {
    id: 'work-not-old',
    promise: 'Old items are not counted',
    file: FILE,
    find: ' && Date.parse(startedAt) >= isOldBefore(now)',
    replace: '',
    tests: TESTS,
  },
  {
    id: 'work-acts-alone',
    promise: 'Items that were only saved do not take the place of acts',
    file: FILE,
    find: 'lastOf(all.filter((worked) => actOf(worked) !== null))',
    replace: 'lastOf(all)',
    tests: TESTS,
  },
  {
    id: 'work-ordinary-parts',
    promise: 'A translation, an opened photo and a long thread do not mean a rebuilt page',
    file: FILE,
    find: '!ORDINARY.has(reason) &&',
    replace: '',
    tests: TESTS,
  },
  {
    id: 'work-ordinary-replies',
    promise: 'A reply that arrives meanwhile does not mean a rebuilt page',
    file: FILE,
    find: 'if (newReplies !== undefined) return false;',
    replace: '',
    tests: TESTS,
  },
  {
    id: 'work-looked',
    promise: 'An item gone before anything was pressed does not count as one that could not be seen',
    file: FILE,
    find: "outcome === 'unknown' && gone !== null",
    replace: "outcome === 'unknown'",
    tests: TESTS,
  },
  {
    id: 'work-no-effect',
    promise: 'A press without effect is reported',
    file: FILE,
    find: 'return act !== null && PRESSED.has(act.kind) && UNDONE.has(outcome);',
    replace: 'return false;',
    tests: TESTS,
  },
  {
    id: 'facebook-beside-reason',
    promise: 'A post beside its opened photo is named as such, not as a page that cannot be read',
    file: 'lib/platforms/dom/not-read.ts',
    find: "field === 'media' && ends?.media.by === besidePhoto.by ? 'mediaBeside' : field",
    replace: 'field',
    tests: ['tests/unit/platforms/reading-ends.test.ts'],
  },
];
