/** What may be secret is asked about, judged, registered, and read by nobody who only passes by. */
import type { Guard } from './guard';

const RECORDS = ['tests/unit/records/secrecy.test.ts'];
const SEALED = ['tests/unit/assessment/secrecy.test.ts'];
const BACKGROUND = ['tests/unit/background/secrecy.test.ts'];

export const secrecy: Guard[] = [
  {
    id: 'secrecy-unjudged-is-secret',
    promise: 'As long as nobody has judged, what may be secret is treated as such in lists',
    file: 'lib/evidence/record-row.ts',
    find: 'secret: secrecy.marked !== false || !isJudged(secrecy),',
    replace: 'secret: secrecy.marked === true,',
    tests: RECORDS,
  },
  {
    id: 'secrecy-old-by-ground',
    promise: 'A record from before the question is masked by its ground',
    file: 'lib/domain/secrecy.ts',
    find: 'return later?.marked ?? sealed ?? isAsked;',
    replace: 'return later?.marked ?? sealed ?? false;',
    tests: RECORDS,
  },
  {
    id: 'secrecy-later-goes-first',
    promise: 'What was judged to be secret later leaves the lists',
    file: 'lib/domain/secrecy.ts',
    find: 'return later?.marked ?? sealed ?? isAsked;',
    replace: 'return sealed ?? isAsked;',
    tests: RECORDS,
  },
  {
    id: 'secrecy-list-empty-of-words',
    promise: 'A masked row has neither author nor words',
    file: 'lib/records/masked.ts',
    find: "{ ...row, author: null, excerpt: '', subject }",
    replace: '{ ...row, subject }',
    tests: RECORDS,
  },
  {
    id: 'secrecy-half-is-none',
    promise: 'A marking without its provision is no judgement (OSL 5 kap. 5 §)',
    file: 'lib/domain/secrecy.ts',
    find: "(!marked || (paragraph ?? '').trim() !== '')",
    replace: 'true',
    tests: RECORDS,
  },
  {
    id: 'secrecy-public-is-neutral',
    promise: 'The public subject gives neither author nor words away',
    file: 'lib/assessment/secrecy.ts',
    find: "own !== '' && isNeutral(own, tellingOf(item), beside) ?",
    replace: "own !== '' ?",
    tests: SEALED,
  },
  {
    id: 'secrecy-line-masked',
    promise: 'A line on the page shows nothing of what may be secret',
    file: 'entrypoints/background/under-way.ts',
    find: '(await isSecret(db, flow)) ? secretName(found.author) :',
    replace: '',
    tests: BACKGROUND,
  },
  {
    id: 'secrecy-of-that-item',
    promise: 'What was said of one item’s secrecy is not used again for the next',
    file: 'entrypoints/background/last-handled.ts',
    find: 'sameAs: _sameAs, secrecy: _secrecy, ...judged',
    replace: 'sameAs: _sameAs, ...judged',
    tests: BACKGROUND,
  },
];
