/**
 * Every platform's watcher, and the one for an address: all that the content script of every
 * page holds of the adapters. A new platform is one line here.
 */
import type { Watcher } from './contract';
import { facebookWatcher } from './facebook/watcher';
import { isOn } from './is-on';
import { youtubeWatcher } from './youtube/watcher';

const watchers: Watcher[] = [facebookWatcher, youtubeWatcher];

export const watcherFor = (url: URL): Watcher | undefined => watchers.find(({ manifest }) => isOn(manifest, url));
