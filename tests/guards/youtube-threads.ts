/** YouTube's replies are read in full, counted only by what belongs to them, or reported as unknown. */
import type { Guard } from './guard';

const SHAPES = ['tests/contract/youtube-reply-shapes.test.ts'];
const REPLIES = 'lib/platforms/youtube/replies.ts';
const THREAD = 'lib/platforms/youtube/thread.ts';

export const youtubeThreads: Guard[] = [
  {
    id: 'youtube-silence-is-not-none',
    promise: 'A button for replies that is hidden or not there does not say that there are none',
    file: REPLIES,
    find: 'told.length > 0 ? Math.max(...told) : countInData(item, said);',
    replace: 'told.length > 0 ? Math.max(...told) : (countInData(item, said) ?? 0);',
    tests: SHAPES,
  },
  {
    id: 'youtube-count-of-this-comment',
    promise: 'What the page’s data says of another comment is no count of this one’s replies',
    file: REPLIES,
    find: "if (ref.id === null || !isRecord(said) || said['id'] !== ref.id) return null;",
    replace: 'if (ref.id === null || !isRecord(said)) return null;',
    tests: SHAPES,
  },
  {
    id: 'youtube-none-is-contradicted',
    promise: 'The data’s word for none is not believed while the page shows a reply or a button for some',
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
    promise: 'Replies are opened until nothing more comes, also past the number beside the button',
    file: REPLIES,
    find: 'if (opener === undefined) return left',
    replace: 'if (opener === undefined || (said !== null && have() >= said)) return left',
    tests: SHAPES,
  },
  {
    id: 'youtube-opens-its-own',
    promise: 'Replies are not opened below an element that has come to show another comment',
    file: REPLIES,
    find: "if (!isStillOf(item)) return 'kommentaren försvann medan svaren öppnades';",
    replace: '',
    tests: SHAPES,
  },
  {
    id: 'youtube-opening-ends',
    promise: 'Opening replies ends in time for what was read to be saved, and says so',
    file: REPLIES,
    find: 'if (rest <= 0) return outOfTime;',
    replace: '',
    tests: SHAPES,
  },
  {
    id: 'youtube-unused-outer-thread',
    promise: 'What stands in a thread that waits hidden to be used again is stale, however far out that thread is',
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
    promise: 'A list of replies of which nobody knows how many it holds is named as missing',
    file: THREAD,
    find: 'return read > 0 || hasReplyList(item)',
    replace: 'return read > 0',
    tests: SHAPES,
  },
  {
    id: 'unseen-while-opening',
    promise: 'What comes into view while a thread is opened for the record has not been seen by the official',
    file: 'lib/capture/seen/seen-pictures.ts',
    find: 'if (this.opening > 0) return;',
    replace: '',
    tests: ['tests/unit/capture/seen-pictures.test.ts'],
  },
];
