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
  {
    id: 'frame-number-contradicts',
    promise: 'A press does not explain an absence that the platform’s own number contradicts',
    file: 'lib/platforms/dom/frame.ts',
    find: 'if (isPressed && !(now.fallsAtOnce && standsStill)) return',
    replace: 'if (isPressed) return',
    tests: ['tests/unit/platforms/frame.test.ts', 'tests/contract/facebook-frame.test.ts'],
  },
  {
    id: 'facebook-number-falls-at-once',
    promise: 'Facebook’s number of comments is one that must have fallen',
    file: 'lib/platforms/facebook/neighbours.ts',
    find: 'fallsAtOnce: true',
    replace: 'fallsAtOnce: false',
    tests: ['tests/contract/facebook-frame.test.ts'],
  },
  {
    id: 'facebook-number-is-waited-for',
    promise: 'A number that falls a moment after the row is waited for',
    file: 'lib/platforms/facebook/gone.ts',
    find: "framed?.waits === 'number' && quiet !== true && left > 0",
    replace: "framed?.waits === 'none' && quiet !== true && left > 0",
    tests: ['tests/contract/facebook-frame.test.ts'],
  },
  {
    id: 'facebook-back-while-waited',
    promise: 'What comes back while its number is waited for stands there',
    file: 'lib/platforms/facebook/gone.ts',
    find: "return answer('present', 'found by id again while the number was waited for');",
    replace: '',
    tests: ['tests/contract/facebook-frame.test.ts'],
  },
];
