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
    promise: 'No intent stands in the journal for a thread that has changed since it was sealed',
    file: 'lib/removal/perform.ts',
    find: 'if (standing !== null) return { flow: await stop(flow, standing, env) };',
    replace: '',
    tests: FLOW,
  },
  {
    id: 'as-sealed-at-act',
    promise: 'The page looks at the thread once more before it touches the menu',
    file: 'lib/overlay/features/page-commands.ts',
    find: "if (!last.asSealed()) return last.noted(stopped('what was sealed changed after it was compared'));",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'as-sealed-while-driven',
    promise: 'Who drives the menu is given the look at the thread',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'return !controller.signal.aborted && last.asSealed();',
    replace: 'return !controller.signal.aborted;',
    tests: PAGE,
  },
  {
    id: 'as-sealed-facebook',
    promise: 'On Facebook the thread is looked at before each press that may take away',
    file: 'lib/platforms/facebook/own-menu.ts',
    find: 'isIt() && env.asSealed?.() !== false',
    replace: 'isIt()',
    tests: FACEBOOK,
  },
  {
    id: 'as-sealed-youtube',
    promise: 'On YouTube the thread is looked at before each press that may take away',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'asSealed: () => env.asSealed?.() !== false',
    replace: 'asSealed: () => true',
    tests: YOUTUBE,
  },
  {
    id: 'as-sealed-author',
    promise: 'An item that has another author by now is another item',
    file: 'lib/domain/fingerprint.ts',
    find: "if (!isSameAuthor(sealed.author, now.author)) return { kind: 'another-author' };",
    replace: '',
    tests: COMPARED,
  },
  {
    id: 'as-sealed-pictures',
    promise: 'A picture that was exchanged stops the act',
    file: 'lib/domain/fingerprint.ts',
    find: "if (!arePictures(sealed.pictures, now.pictures)) return { kind: 'other-pictures' };",
    replace: '',
    tests: COMPARED,
  },
  {
    id: 'as-sealed-links',
    promise: 'A link that leads elsewhere stops the act',
    file: 'lib/domain/fingerprint.ts',
    find: "if (!(now.isCut === true ? areAmong : areLinks)(sealed.links, now.links)) return { kind: 'other-links' };",
    replace: '',
    tests: COMPARED,
  },
  {
    id: 'as-sealed-count',
    promise: 'Replies that the platform counts and does not show are replies',
    file: 'lib/domain/fingerprint.ts',
    find: 'if (fresh > 0 || more > 0)',
    replace: 'if (fresh > 0)',
    tests: COMPARED,
  },
  {
    id: 'as-sealed-unread',
    promise: 'A thread that cannot be opened any more is not taken for an unchanged one',
    file: 'lib/domain/fingerprint.ts',
    find:
      "now.unread !== null && sealed.unread === null ? { kind: 'unknown', trace: now.unread } : { kind: " +
      "'as-sealed' }",
    replace: "{ kind: 'as-sealed' }",
    tests: COMPARED,
  },
  {
    id: 'facebook-replies-since-load',
    promise: 'A reply that came after the page was loaded is counted, though the page’s data does not know of it',
    file: 'lib/platforms/facebook/read.ts',
    find: '(drawn ?? 0) > (loaded ?? 0) ? [expander, data] : [data, expander]',
    replace: '[data, expander]',
    tests: ['tests/contract/facebook-thread.test.ts'],
  },
];
