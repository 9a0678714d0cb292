/** Whether an address is one of a platform's. */
import type { PlatformManifest } from './contract';

export const isOn = (manifest: PlatformManifest, url: URL): boolean =>
  manifest.matches.some((match) => matchesHost(match, url));

/** A match pattern's host against an address; paths are not told apart by our patterns. */
function matchesHost(pattern: string, url: URL): boolean {
  const host = new URL(pattern.replace('*.', 'any.').replace(/\*$/, '')).hostname;
  return url.protocol === 'https:' && url.hostname === host;
}
