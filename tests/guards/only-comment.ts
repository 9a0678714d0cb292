/** A post's only comment, and what is older than the item: neither an empty list nor an old number says 'gone'. */
import type { Guard } from './guard';

const WHOLE = 'lib/platforms/facebook/whole-thread.ts';
const ONLY = ['tests/contract/facebook-only-comment.test.ts'];

export const onlyComment: Guard[] = [
  {
    id: 'facebook-none-sorting',
    promise: 'The button that sorts may go with the last comment only where the post’s own number is none',
    file: 'lib/platforms/facebook/gone.ts',
    find: 'const isNone = now.level.length === 0 && now.said === 0;',
    replace: 'const isNone = now.level.length === 0;',
    tests: ['tests/contract/facebook-frame.test.ts'],
  },
  {
    id: 'facebook-none-drawn',
    promise: 'A zero that is drawn beside an empty list after a reload says nothing',
    file: WHOLE,
    find: 'return shown === said && shown > 0',
    replace: 'return shown === said',
    tests: ONLY,
  },
  {
    id: 'gone-old-page',
    promise: 'A list of a page that was loaded before the item was known does not say that it is gone',
    file: 'lib/platforms/dom/frame.ts',
    find: 'if (before === undefined) return loadedAfter === true;',
    replace: 'if (before === undefined) return true;',
    tests: ['tests/unit/platforms/frame.test.ts'],
  },
  {
    id: 'facebook-gone-old-page',
    promise: 'Nor is it counted on Facebook',
    file: 'lib/platforms/facebook/gone.ts',
    find: 'frameNow(root, ref, before?.around ?? null), env);',
    replace: 'frameNow(root, ref, before?.around ?? null), { loadedAfter: true });',
    tests: ['tests/contract/facebook-gone.test.ts'],
  },
  {
    id: 'youtube-gone-old-page',
    promise: 'Nor on YouTube, unless the page’s first list came while it was looked',
    file: 'lib/platforms/youtube/gone.ts',
    find: 'const loadedAfter = env.loadedAfter === true || isFirstToCome(root);',
    replace: 'const loadedAfter = env.loadedAfter !== undefined || isFirstToCome(root);',
    tests: ['tests/unit/youtube/gone.test.ts'],
  },
  {
    id: 'facebook-gone-old-data',
    promise: 'A number of replies in data that may be older than the reply does not count',
    file: WHOLE,
    find: 'const said = isData && !isNew ? null : replyCount;',
    replace: 'const said = replyCount;',
    tests: ONLY,
  },
  {
    id: 'gone-loaded-after',
    promise: 'A page counts as loaded after the item was known only where it was',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'performance.timeOrigin > Date.parse(since);',
    replace: 'performance.timeOrigin !== Date.parse(since);',
    tests: ['tests/unit/overlay/act-on-page.test.ts'],
  },
  {
    id: 'gone-known-since',
    promise: 'A look is told since when the item is known',
    file: 'lib/removal/perform.ts',
    find: 'seen: () => env.page.seen(flow.ref, act, flow.startedAt)',
    replace: "seen: () => env.page.seen(flow.ref, act, '1970-01-01')",
    tests: ['tests/unit/removal/flow.test.ts'],
  },
  {
    id: 'gone-own-tab',
    promise: 'The flow’s own tab is looked in before another that may be older than the item',
    file: 'lib/app/removal/removal-runner.ts',
    find: 'for (const tab of ownFirst)',
    replace: 'for (const tab of ownFirst.toReversed())',
    tests: ['tests/unit/background/flow-host.test.ts'],
  },
  {
    id: 'gone-number-said',
    promise: 'Where no number was said before, none is known to have fallen, and no list is counted',
    file: 'lib/platforms/dom/frame.ts',
    find: 'return said !== null && now !== null && now.said !== null && now.said < said;',
    replace: 'return said === null || (now !== null && now.said !== null && now.said < said);',
    tests: ['tests/unit/platforms/frame.test.ts'],
  },
  {
    id: 'gone-went-back',
    promise:
      'A list that the page has kept from before the item was written, and shows again, does not say that it left',
    file: 'lib/platforms/dom/frame.ts',
    find: "if (state !== null || !root.URL.includes('#')) known.clear();",
    replace: '',
    tests: ['tests/unit/youtube/gone.test.ts'],
  },
  {
    id: 'youtube-gone-list-again',
    promise: 'A list that left and comes again as old as it was is no list of now',
    file: 'lib/platforms/youtube/lists-stood.ts',
    find: "if (isThere) lists.set(root, 'stood'); else if (!lists.has(root))",
    replace: 'if (!isThere && !lists.has(root))',
    tests: ['tests/unit/youtube/gone.test.ts'],
  },
  {
    id: 'youtube-gone-followed',
    promise: 'In a page that was not followed from its beginning nobody knows whether a list is the first',
    file: 'lib/platforms/youtube/lists-stood.ts',
    find: 'ageOf(root) <= FROM_THE_BEGINNING ?',
    replace: 'ageOf(root) <= Infinity + FROM_THE_BEGINNING ?',
    tests: ['tests/unit/youtube/gone.test.ts'],
  },
];
