/**
 * The YouTube adapter: watch page, Shorts, posts and Studio's inbox. youtube.design.md says what it relies on and why.
 */
import type { Platform } from '../contract';
import { broughtDriver } from '../dom/brought-driver';
import { howToSwitchAccount, readAccount } from './account';
import { accountAskedAt, askAccount } from './session-now';
import { expand } from './expand';
import { health } from './health';
import { relocate } from './items';
import { capabilities } from './offers';
import { surfaces } from './pages';
import { read } from './read';
import { replyButton } from './reply-button';
import { youtubeWatcher } from './watcher';

export const youtube: Platform = {
  ...youtubeWatcher,
  surfaces,
  capabilities,
  expand,
  read,
  relocate,
  readAccount,
  askAccount,
  accountAskedAt,
  howToSwitchAccount,
  ...broughtDriver('youtube'),
  health,
  replyButton: ({ element }) => replyButton(element),
};
