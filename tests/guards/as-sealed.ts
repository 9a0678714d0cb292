/**
 * Only what was sealed is removed: thread, pictures, links and author are compared before the intent and before each
 * press.
 */
import type { Guard } from './guard';

const FLOW = ['tests/unit/removal/late-replies.test.ts'];
const PAGE = ['tests/unit/overlay/look-again.test.ts'];
const COMPARED = ['tests/unit/domain/fingerprint.test.ts'];
const FACEBOOK = ['tests/contract/facebook-looks.test.ts'];
const YOUTUBE = ['tests/unit/youtube/looks.test.ts'];

export const asSealed: Guard[] = [
  {
    id: 'as-sealed-before-intent',
    promise: 'No intent is journalled for a thread that has changed since it was sealed',
    file: 'lib/removal/perform.ts',
    find: 'if (standing !== null) return { flow: await stop(flow, standing, env) };',
    replace: '',
    tests: FLOW,
  },
  {
    id: 'as-sealed-at-act',
    promise: 'The page compares the thread once more before it touches the menu',
    file: 'lib/overlay/features/page-commands.ts',
    find: "if (!last.asSealed()) return last.noted(stopped('what was sealed changed after it was compared'));",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'as-sealed-while-driven',
    promise: 'The code that drives the menu receives the check of the thread',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'return !controller.signal.aborted && last.asSealed();',
    replace: 'return !controller.signal.aborted;',
    tests: PAGE,
  },
  {
    id: 'as-sealed-facebook',
    promise: 'On Facebook the thread is compared before each press that may remove',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: 'isIt() && env.asSealed?.() !== false',
    replace: 'isIt()',
    tests: FACEBOOK,
  },
  {
    id: 'as-sealed-youtube',
    promise: 'On YouTube the thread is compared before each press that may remove',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'asSealed: () => env.asSealed?.() !== false',
    replace: 'asSealed: () => true',
    tests: YOUTUBE,
  },
  {
    id: 'as-sealed-author',
    promise: 'An item whose author has changed counts as another item',
    file: 'lib/domain/fingerprint.ts',
    find: "if (!isSameAuthor(sealed.author, now.author)) return { kind: 'another-author' };",
    replace: '',
    tests: COMPARED,
  },
  {
    id: 'as-sealed-pictures',
    promise: 'A replaced picture stops the act',
    file: 'lib/domain/fingerprint.ts',
    find: "if (!arePictures(sealed.pictures, now.pictures)) return { kind: 'other-pictures' };",
    replace: '',
    tests: COMPARED,
  },
  {
    id: 'as-sealed-links',
    promise: 'A link to another address stops the act',
    file: 'lib/domain/fingerprint.ts',
    find: "if (!(now.isCut === true ? areAmong : areLinks)(sealed.links, now.links)) return { kind: 'other-links' };",
    replace: '',
    tests: COMPARED,
  },
  {
    id: 'as-sealed-count',
    promise: 'Replies that the platform counts but does not show still count',
    file: 'lib/domain/fingerprint.ts',
    find: 'if (fresh > 0 || more > 0)',
    replace: 'if (fresh > 0)',
    tests: COMPARED,
  },
  {
    id: 'as-sealed-unread',
    promise: 'A thread that can no longer be opened does not count as unchanged',
    file: 'lib/domain/fingerprint.ts',
    find:
      "now.unread !== null && sealed.unread === null ? { kind: 'unknown', trace: now.unread } : { kind: " +
      "'as-sealed' }",
    replace: "{ kind: 'as-sealed' }",
    tests: COMPARED,
  },
  {
    id: 'facebook-replies-since-load',
    promise: 'A reply that arrived after page load is counted, although the page data lacks it',
    file: 'lib/platforms/facebook/read.ts',
    find: '(drawn ?? 0) > (loaded ?? 0) ? [expander, data] : [data, expander]',
    replace: '[data, expander]',
    tests: ['tests/contract/facebook-thread.test.ts'],
  },
];
