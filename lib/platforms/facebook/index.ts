/** The Facebook adapter. What each reading relies on, and why: facebook.design.md. */
import type { Platform } from '../contract';
import { broughtDriver } from '../dom/brought-driver';
import { readAccount } from './account';
import { expand } from './expand';
import { health } from './health';
import { relocate } from './items';
import { capabilities } from './offers';
import { surfaces } from './pages';
import { read } from './read';
import { replyButton } from './reply-button';
import { facebookWatcher } from './watcher';

export const facebook: Platform = {
  ...facebookWatcher,
  surfaces,
  capabilities,
  expand,
  read,
  relocate,
  readAccount,
  howToSwitchAccount: {
    sv:
      'Byt konto på Facebook: klicka på din profilbild uppe till höger och välj kommunens sida. ' +
      'Ladda sedan om den här sidan.',
    en:
      "Switch account on Facebook: click your profile picture at the top right and choose the municipality's page. " +
      'Then reload this page.',
  },
  ...broughtDriver('facebook'),
  health,
  replyButton: ({ element }) => replyButton(element),
};
