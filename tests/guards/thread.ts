/** Shortcuts that keep long threads fast must not make another thread or picture look right. */
import type { Guard } from './guard';

const YOUTUBE = ['tests/unit/youtube/reading.test.ts'];
const NAMED = ['tests/unit/youtube/elements-named.test.ts'];
const OWN_PICTURES = ['tests/unit/capture/own-pictures.test.ts'];

export const thread: Guard[] = [
  {
    id: 'thread-owner-of-this-look',
    promise: 'The owner of the video is read again at each look',
    file: 'lib/platforms/youtube/owner.ts',
    find: 'queueMicrotask(() => { justRead = undefined; });',
    replace: 'queueMicrotask(() => undefined);',
    tests: YOUTUBE,
  },
  {
    id: 'thread-owner-of-this-address',
    promise: 'A reading of the video at another address does not count for this one',
    file: 'lib/platforms/youtube/owner.ts',
    find: 'if (justRead?.root === root && justRead.address === url.href) return justRead.reading;',
    replace: 'if (justRead?.root === root) return justRead.reading;',
    tests: YOUTUBE,
  },
  {
    id: 'thread-nobody-follows',
    promise: 'A reading made while the page was followed does not count after following ended',
    file: 'lib/platforms/dom/mutation-version.ts',
    find: 'counts.get(selector) ?? nextVersion();',
    replace: 'counts.get(selector) ?? 1;',
    tests: NAMED,
  },
  {
    id: 'thread-names-that-left',
    promise: 'An element that has left the page does not name the owner',
    file: 'lib/platforms/youtube/elements-named.ts',
    find: ' && root.contains(element)',
    replace: '',
    tests: NAMED,
  },
  {
    id: 'thread-picture-that-came',
    promise: 'A picture added to a post is looked at',
    file: 'lib/capture/seen/own-pictures.ts',
    find: 'before.pulse === pulse && ',
    replace: '',
    tests: OWN_PICTURES,
  },
  {
    id: 'thread-picture-by-attribute',
    promise: 'A picture added through an attribute alone is found within a second',
    file: 'lib/capture/seen/own-pictures.ts',
    find: 'at - before.at < LONGEST_TRUST',
    replace: 'at > 0',
    tests: OWN_PICTURES,
  },
];
