/**
 * The part that every YouTube page carries: finds comments and who owns their thread. Does not read who the official
 * is.
 */
import type { Watcher } from '../contract';
import { findItems, itemAt, observeItems } from './items';
import { youtubeManifest } from './manifest';
import { owner } from './owner';
import { isModerationPage, ownerByAddress } from './pages';
import { menuEntries } from './selectors';
import { readSending } from './sending';

export const youtubeWatcher: Watcher = {
  manifest: youtubeManifest,
  isModerationPage,
  ownerByAddress,
  findItems,
  itemAt,
  observeItems,
  owner,
  menuEntries,
  readSending,
};
