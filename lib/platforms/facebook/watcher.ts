/**
 * What every page of Facebook carries: finding items and whose thread they stand in.
 * Nothing here reads what anybody wrote, nor who the official is.
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
  // Ids stand in the links of the page.
  ownerByAddress: () => null,
  findItems,
  itemAt,
  observeItems,
  owner,
  menuEntries,
  readSending,
};
