/** A post's only comment is gone where a number of none says it, and nothing else does. */
import type { Guard } from './guard';

const FILE = 'lib/platforms/facebook/no-comments.ts';
const TESTS = ['tests/contract/facebook-only-comment.test.ts'];

export const onlyComment: Guard[] = [
  {
    id: 'facebook-none-drawn-number',
    promise: 'What the post says beside itself now outweighs what the data said of an empty list',
    file: FILE,
    find: 'if (said !== null && said > 0)',
    replace: 'if (false as boolean)',
    tests: TESTS,
  },
  {
    id: 'facebook-none-sorting',
    promise: 'The button that sorts may go with the last comment only where the post’s own number is none',
    file: 'lib/platforms/facebook/gone.ts',
    find: 'const isNone = now.level.length === 0 && now.said === 0;',
    replace: 'const isNone = now.level.length === 0;',
    tests: ['tests/contract/facebook-frame.test.ts'],
  },
  {
    id: 'facebook-none-unread',
    promise: 'Something below the post that cannot be read may be the comment',
    file: FILE,
    find: 'if (post.element.querySelector(commentArticle.selector) !== null)',
    replace: 'if (false as boolean)',
    tests: TESTS,
  },
  {
    id: 'facebook-none-of-loading',
    promise: 'A number of the loading says nothing of a comment that was seen since',
    file: FILE,
    find: 'if (before !== undefined)',
    replace: 'if (before !== undefined && said === 0)',
    tests: TESTS,
  },
  {
    id: 'facebook-none-named',
    promise: 'Data that names a comment of the post does not count as data that has none',
    file: FILE,
    find: 'if (aliases.some((id) => data.comments.isAnyOf(id)))',
    replace: 'if (false as boolean)',
    tests: TESTS,
  },
  {
    id: 'facebook-none-highest',
    promise: 'Of several numbers of comments the highest counts',
    file: 'lib/platforms/facebook/page-data.ts',
    find: 'counts.set(id, Math.max(count, counts.get(id) ?? 0));',
    replace: 'counts.set(id, Math.min(count, counts.get(id) ?? count));',
    tests: TESTS,
  },
];
