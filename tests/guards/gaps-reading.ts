/** What is read of an account, of a frame, and of words that the platform has translated. */
import type { Guard } from './guard';

export const gapsReading: Guard[] = [
  {
    id: 'facebook-live-by-cookie',
    promise: 'On Facebook only the cookie is of this moment: what is drawn was drawn at load',
    file: 'lib/platforms/facebook/account.ts',
    find: "live: origins.has('cookie')",
    replace: 'live: true',
    tests: ['tests/contract/facebook.test.ts', 'tests/unit/overlay/act-on-page.test.ts'],
  },
  {
    id: 'account-not-now-is-told',
    promise: 'An official whose account no sign of now shows is told what to do by hand',
    file: 'lib/removal/perform.ts',
    find: "account.notOfNow === true ? 'account-not-now' : 'unknown-account'",
    replace: "'unknown-account'",
    tests: ['tests/unit/removal/flow.test.ts'],
  },
  {
    id: 'view-of-nobody-known',
    promise: 'Where it is not known who was logged in, the record does not say that it was another',
    file: 'lib/capture/view-of.ts',
    find: "account.kind === 'unknown' || state === 'unknown'",
    replace: "account.kind === 'unknown'",
    tests: ['tests/unit/capture/view-of.test.ts'],
  },
];
