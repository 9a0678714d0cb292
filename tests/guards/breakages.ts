/**
 * A page that the platform rebuilt is reported, and nothing on it is attributed to the wrong item. See
 * tests/soak/breakages.
 */
import type { Guard } from './guard';

const FACEBOOK = ['tests/unit/facebook/reading.test.ts'];
const YOUTUBE = ['tests/unit/youtube/reading.test.ts'];

export const breakages: Guard[] = [
  {
    id: 'facebook-comments-unread-below-a-post',
    promise: 'Comments without a readable id are reported even if the post above them can be read',
    file: 'lib/platforms/facebook/health.ts',
    find: "if (n('labelledWithoutId') > 0 && n('commentsWithId') + n('idConflicts') === 0)",
    replace: 'if (false as boolean)',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-most-comments-unread',
    promise: 'If that applies to most comments, nothing is driven',
    file: 'lib/platforms/facebook/health.ts',
    find: "if (isMost(n('labelledWithoutId'), n('labelledWithoutId') + n('commentsWithId')))",
    replace: 'if (false as boolean)',
    tests: FACEBOOK,
  },
  {
    id: 'facebook-comments-unread-of-the-page',
    promise: 'Labelled elements in a banner, a dialog or a hidden part do not count as the page’s comments',
    file: 'lib/platforms/facebook/health.ts',
    find: "article.hasAttribute('aria-label') && isArticleOfPage(article)",
    replace: "article.hasAttribute('aria-label')",
    tests: FACEBOOK,
  },
  {
    id: 'youtube-bare-threads',
    promise: 'Threads in which no comment is recognised do not mean a page without comments',
    file: 'lib/platforms/youtube/health.ts',
    find: 'counts.containers + counts.bareThreads > 0',
    replace: 'counts.containers > 0',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-hidden-author',
    promise: 'A hidden author link, which may belong to a previous comment, names nobody',
    file: 'lib/platforms/youtube/selectors.ts',
    find: "selector: 'a#author-text:not([hidden])'",
    replace: "selector: 'a#author-text'",
    tests: YOUTUBE,
  },
  {
    id: 'youtube-two-in-one',
    promise: 'An element with two comments counts as neither, and its text belongs to nobody',
    file: 'lib/platforms/youtube/items.ts',
    find: 'return new Set(ids).size > 1;',
    replace: 'return ids.length < 0;',
    tests: YOUTUBE,
  },
  {
    id: 'youtube-row-that-waits',
    promise: 'Replies behind a row that never loads are named as missing',
    file: 'lib/platforms/youtube/replies.ts',
    find: 'return left.some((element) => element.matches(rows))',
    replace: 'return left.some(() => false)',
    tests: ['tests/contract/youtube-reply-shapes.test.ts'],
  },
];
