/** YouTube: watch page, Shorts, posts and Studio's inbox. What it leans on and why: youtube.design.md. */
import type { Capabilities, Platform } from '../contract';
import { howToSwitchAccount, readAccount } from './account';
import { goneCheck } from './gone';
import { health } from './health';
import { findItems, itemAt, observeItems, relocate } from './items';
import { youtubeManifest } from './manifest';
import { readOpenMenu } from './menu';
import { owner } from './owner';
import { surfaces } from './pages';
import { read } from './read';
import { remove } from './removal';
import { expand, readThread } from './thread';

const capabilities: Capabilities = { delete: true, hide: false, ban: true, repliesDisappear: true };

export const youtube: Platform = {
  manifest: youtubeManifest,
  surfaces,
  capabilities: () => capabilities,
  isModerationPage: (url) => surfaces.some((surface) => surface.isThis(url)),
  findItems,
  itemAt,
  observeItems,
  owner,
  expand,
  read,
  readThread,
  relocate,
  readAccount,
  howToSwitchAccount,
  remove,
  goneCheck,
  readOpenMenu,
  health,
};
