/** The coach never blocks. A link against the policy is asked about, and kept only with a reason. */
import type { Guard } from './guard';

const COACH = ['tests/unit/coach/coach.test.ts'];

export const coach: Guard[] = [
  {
    id: 'coach-link-whole-host',
    promise: 'A host that only ends like the municipality’s does not count as its own',
    file: 'lib/domain/host-match.ts',
    find: 'host.endsWith(`.${allowed}`)',
    replace: 'host.endsWith(allowed)',
    tests: COACH,
  },
  {
    id: 'coach-link-asks',
    promise: 'A link against the policy is asked about, and nothing else is',
    file: 'lib/coach/coach.ts',
    find: "asks: rule === 'link-policy'",
    replace: 'asks: false',
    tests: COACH,
  },
  {
    id: 'coach-link-kept-with-reason',
    promise: 'A link against the policy is kept only with a reason',
    file: 'components/answering/coach-hints.tsx',
    find: "<Button disabled={reason.trim() === ''}",
    replace: '<Button',
    tests: ['tests/components/answering/coach-hints.test.tsx'],
  },
  {
    id: 'coach-link-kept-once-written',
    promise: 'A link counts as kept only once its reason is in the journal',
    file: 'components/answering/coach-hints.tsx',
    find: 'if (isWritten) thenBack(',
    replace: 'thenBack(',
    tests: ['tests/components/answering/answer-wired.test.tsx'],
  },
];
