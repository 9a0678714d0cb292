/**
 * What every page of YouTube carries: finding comments and whose
 * thread they stand in. Nothing here reads who the official is.
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
