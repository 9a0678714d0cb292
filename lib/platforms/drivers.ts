/**
 * Each platform's hands: what drives its menus and looks what became
 * of an item. Never part of the content script's first load.
 */
import type { Drivers } from './dom/brought-driver';
import { facebookDriver } from './facebook/driver';
import { youtubeDriver } from './youtube/driver';

export const drivers: Drivers = { facebook: facebookDriver, youtube: youtubeDriver };
