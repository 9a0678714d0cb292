/** What is noted goes out of the captures that hold it beside something else. */
import type { Guard } from './guard';

const FORGET = ['tests/unit/evidence/forget-and-lock.test.ts'];

export const notedAround: Guard[] = [
  {
    id: 'noted-out-of-others-captures',
    promise: 'A capture that holds a noted item as a reply, or above, is thrown away before it is sealed',
    file: 'lib/evidence/forget-item.ts',
    find: '|| mayHold(draft.part, ref)',
    replace: '|| (mayHold(draft.part, ref) && false)',
    tests: FORGET,
  },
  {
    id: 'noted-around-after-staging',
    promise: 'What was chosen while a capture that holds it was written takes that capture with it',
    file: 'entrypoints/background/evidence-gateway.ts',
    find: 'now.refs.filter((ref) => !isAmong(ref, before))',
    replace: '[]',
    tests: ['tests/unit/background/capture.test.ts'],
  },
  {
    id: 'thrown-away-not-sealed',
    promise: 'What was thrown away while it was made ready is not sealed from memory',
    file: 'lib/evidence/seal.ts',
    find: "if ((await db.drafts.get(draft.id)) === undefined) throw new EvidenceError('read', `no draft ${draft.id}`);",
    replace: '',
    tests: FORGET,
  },
];
