/** Facebook, for the rest of Uppsikt. What it leans on and why: facebook.design.md. */
import type { Platform } from '../contract';
import { readAccount } from './account';
import { expand } from './expand';
import { goneCheck } from './gone';
import { health } from './health';
import { findItems, itemAt, observeItems, relocate } from './items';
import { facebookManifest } from './manifest';
import { readOpenMenu } from './open-menu';
import { owner } from './owner';
import { isModerationPage, surfaces } from './pages';
import { read } from './read';
import { remove } from './removal';
import { readThread } from './thread';

export const facebook: Platform = {
  manifest: facebookManifest,
  surfaces,
  capabilities: () => ({ delete: true, hide: false, ban: false, repliesDisappear: true }),
  isModerationPage,
  findItems,
  itemAt,
  observeItems,
  owner,
  expand,
  read,
  readThread,
  relocate,
  readAccount,
  howToSwitchAccount: 'Byt konto på Facebook: klicka på din profilbild uppe till höger och välj kommunens sida. Ladda sedan om den här sidan.',
  remove,
  goneCheck,
  readOpenMenu,
  health,
};
