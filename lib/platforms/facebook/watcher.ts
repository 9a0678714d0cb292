/**
 * What every page of Facebook carries: finding items and whose thread they stand in.
 * Nothing here reads what anybody wrote, nor who the official is.
 */
import type { Watcher } from '../contract';
import { findItems, itemAt, observeItems } from './items';
import { facebookManifest } from './manifest';
import { owner } from './owner';
import { isModerationPage } from './pages';

export const facebookWatcher: Watcher = {
  manifest: facebookManifest,
  isModerationPage,
  findItems,
  itemAt,
  observeItems,
  owner,
};
