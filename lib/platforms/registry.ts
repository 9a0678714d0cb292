/**
 * Every platform, and the one for an address. A new platform is one folder, one line here and a content script of its own
 * (entrypoints/NAME.content.ts), which carries no other platform.
 */
import type { Platform } from './contract';
import { facebook } from './facebook';
import { isOn } from './is-on';
import { youtube } from './youtube';

export const platforms: Platform[] = [facebook, youtube];

export const platformFor = (url: URL): Platform | undefined => platforms.find(({ manifest }) => isOn(manifest, url));
