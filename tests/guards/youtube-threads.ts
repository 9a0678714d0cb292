/** YouTube's replies are read in full, counted only by what belongs to them, or reported as unknown. */
import type { Guard } from './guard';

const SHAPES = ['tests/contract/youtube-reply-shapes.test.ts'];
const REPLIES = 'lib/platforms/youtube/replies.ts';
const THREAD = 'lib/platforms/youtube/thread.ts';

export const youtubeThreads: Guard[] = [
  {
    id: 'youtube-silence-is-not-none',
    promise: 'A hidden or missing button for replies does not mean that there are none',
    file: REPLIES,
    find: 'told.length > 0 ? Math.max(...told) : countInData(item, said);',
    replace: 'told.length > 0 ? Math.max(...told) : (countInData(item, said) ?? 0);',
    tests: SHAPES,
  },
  {
    id: 'youtube-count-of-this-comment',
    promise: 'The page data of another comment does not give this one’s number of replies',
    file: REPLIES,
    find: "if (ref.id === null || !isRecord(said) || said['id'] !== ref.id) return null;",
    replace: 'if (ref.id === null || !isRecord(said)) return null;',
    tests: SHAPES,
  },
  {
    id: 'youtube-none-is-contradicted',
    promise: 'The data’s ’none’ is not believed while the page shows a reply or a button for replies',
    file: REPLIES,
    find: 'return count === 0 && isDenied ? null : count;',
    replace: 'return isDenied ? count : count;',
    tests: SHAPES,
  },
  {
    id: 'youtube-own-button-counts',
    promise: 'A comment’s replies are not counted by the button of one of its replies',
    file: REPLIES,
    find: 'if (thread !== null && thread !== below && below.contains(thread)) return false;',
    replace: '',
    also: {
      find: 'return inner === null || inner === below || !below.contains(inner) || !isOfReply(inner);',
      replace: 'return inner !== undefined || isOfReply(inner);',
    },
    tests: SHAPES,
  },
  {
    id: 'youtube-opens-past-the-number',
    promise: 'Replies are opened until no more arrive, even past the number beside the button',
    file: REPLIES,
    find: 'if (opener === undefined) return left',
    replace: 'if (opener === undefined || (said !== null && have() >= said)) return left',
    tests: SHAPES,
  },
  {
    id: 'youtube-opens-its-own',
    promise: 'Replies are not opened below an element that now shows another comment',
    file: REPLIES,
    find: "if (!isStillOf(item)) return 'kommentaren försvann medan svaren öppnades';",
    replace: '',
    tests: SHAPES,
  },
  {
    id: 'youtube-opening-ends',
    promise: 'Opening replies stops in time for what was read to be saved, and says so',
    file: REPLIES,
    find: 'if (rest <= 0) return outOfTime;',
    replace: '',
    tests: SHAPES,
  },
  {
    id: 'youtube-unused-outer-thread',
    promise: 'Content of a hidden thread that waits to be reused is stale, however far out that thread is',
    file: 'lib/platforms/youtube/items.ts',
    find: 'element.closest(unusedThreads) !== null',
    replace: 'false',
    tests: SHAPES,
  },
  {
    id: 'youtube-folded-inside-named',
    promise: 'Replies to a reply that could not be opened are named as missing',
    file: THREAD,
    find: 'const reason = fewer ?? stopped ?? inside;',
    replace: 'const reason = inside === null ? (fewer ?? stopped) : (fewer ?? stopped);',
    tests: SHAPES,
  },
  {
    id: 'youtube-unknown-is-named',
    promise: 'A reply list of unknown length is named as missing',
    file: THREAD,
    find: 'return read > 0 || hasReplyList(item)',
    replace: 'return read > 0',
    tests: SHAPES,
  },
  {
    id: 'unseen-while-opening',
    promise: 'Content that appears while a thread is opened for the record does not count as seen by the official',
    file: 'lib/capture/seen/seen-pictures.ts',
    find: 'if (this.opening > 0) return;',
    replace: '',
    tests: ['tests/unit/capture/seen-pictures.test.ts'],
  },
];
