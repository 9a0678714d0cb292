/**
 * Every platform's light parts: no adapter is loaded with them, so the build, the background and our own pages may all
 * know them. A new platform is one line in each list here, and one in the lists of registry.ts.
 */
import type { PlatformManifest } from './contract';
import type { PlatformDescription } from './description';
import { facebookDescription } from './facebook/description';
import { facebookManifest } from './facebook/manifest';
import { youtubeDescription } from './youtube/description';
import { youtubeManifest } from './youtube/manifest';

/** Apart from the descriptions: the pages' own scripts carry these alone. */
export const manifests: PlatformManifest[] = [facebookManifest, youtubeManifest];

export const descriptions: PlatformDescription[] = [facebookDescription, youtubeDescription];

/** Offered first in a form that nobody has begun. */
export const suggestedPlatform = facebookManifest.id;

export const isPlatform = (id: string): boolean => manifests.some((manifest) => manifest.id === id);

/** What it is called; the id itself for one that this build does not know. */
export const nameOfPlatform = (id: string): string => manifests.find((manifest) => manifest.id === id)?.name ?? id;

/** @throws Error for a platform that is not registered: every id that comes from outside has been checked before */
export function describe(id: string): PlatformDescription {
  const found = descriptions.find(({ manifest }) => manifest.id === id);
  if (found === undefined) throw new Error(`no platform is called ${id}`);
  return found;
}

export const pageMatches = (): string[] => manifests.flatMap((manifest) => manifest.matches);
export const hostPermissions = (): string[] =>
  manifests.flatMap((manifest) => [...manifest.matches, ...manifest.assetHosts]);
