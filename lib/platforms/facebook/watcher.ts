/**
 * The part that runs on every Facebook page. It finds items and reads whose thread they are in. It does not read what
 * anybody wrote, nor who the official is.
 */
import type { Watcher } from '../contract';
import { findItems, itemAt, observeItems } from './items';
import { facebookManifest } from './manifest';
import { owner } from './owner';
import { isModerationPage } from './pages';
import { menuEntries } from './selectors';
import { readSending } from './sending';

export const facebookWatcher: Watcher = {
  manifest: facebookManifest,
  isModerationPage,
  // Owner ids are in links on the page, so `owner` reads them per item.
  ownerByAddress: () => null,
  findItems,
  itemAt,
  observeItems,
  owner,
  menuEntries,
  readSending,
};
