/** Every platform, and the one for an address. A new platform is one folder and one line here. */
import type { Platform } from './contract';
import { facebook } from './facebook';
import { youtube } from './youtube';

export const platforms: Platform[] = [facebook, youtube];

export function platformFor(url: URL): Platform | undefined {
  return platforms.find((platform) => platform.manifest.matches.some((match) => matchesHost(match, url)));
}

/** A match pattern's host against an address; paths are not told apart by our patterns. */
function matchesHost(pattern: string, url: URL): boolean {
  const host = new URL(pattern.replace('*.', 'any.').replace(/\*$/, '')).hostname;
  return url.protocol === 'https:' && url.hostname === host;
}
