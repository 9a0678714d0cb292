/** The page cannot reach what Uppsikt draws on it. */
import type { Guard } from './guard';

const HOST = 'lib/overlay/features/shadow-host.ts';
const TESTS = ['tests/unit/overlay/shadow-host.test.ts'];

export const closedRoots: Guard[] = [
  {
    id: 'roots-closed',
    promise: 'A page cannot look into what Uppsikt draws on it',
    file: HOST,
    find: "host.attachShadow({ mode: 'closed' })",
    replace: "host.attachShadow({ mode: 'open' })",
    tests: TESTS,
  },
  {
    id: 'roots-of-no-page-element',
    promise: 'A page cannot look in by defining an element under the name of one of ours',
    file: HOST,
    find: 'elsewhere().createElement(name)',
    replace: 'document.createElement(name)',
    tests: TESTS,
  },
];
