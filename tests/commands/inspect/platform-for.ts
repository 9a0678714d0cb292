/** The adapter for an address, for commands and tests that read stored pages. */
import type { Platform } from '../../../lib/platforms/contract';
import { isOn } from '../../../lib/platforms/is-on';
import { adapters } from '../../../lib/platforms/registry';

export const platforms: Platform[] = Object.values(adapters);

export const platformFor = (url: URL): Platform | undefined => platforms.find(({ manifest }) => isOn(manifest, url));
