/** Whether an address belongs to a platform. */
import type { PlatformManifest } from './contract';

export const isOn = (manifest: PlatformManifest, url: URL): boolean =>
  manifest.matches.some((match) => matchesHost(match, url));

/** Compares a match pattern's host with an address. Our patterns do not restrict paths. */
function matchesHost(pattern: string, url: URL): boolean {
  const host = new URL(pattern.replace('*.', 'any.').replace(/\*$/, '')).hostname;
  return url.protocol === 'https:' && url.hostname === host;
}
