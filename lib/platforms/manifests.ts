/**
 * The light parts of every platform. No adapter is loaded with them, so the build, the background and our own pages can
 * all import this file. To add a platform, add one line to each list here and to each list in registry.ts.
 */
import type { PlatformManifest } from './contract';
import type { PlatformDescription } from './description';
import { facebookDescription } from './facebook/description';
import { facebookManifest } from './facebook/manifest';
import { youtubeDescription } from './youtube/description';
import { youtubeManifest } from './youtube/manifest';

/** Separate from the descriptions: page scripts carry only the manifests. */
export const manifests: PlatformManifest[] = [facebookManifest, youtubeManifest];

export const descriptions: PlatformDescription[] = [facebookDescription, youtubeDescription];

/** The default choice in an empty form. */
export const suggestedPlatform = facebookManifest.id;

export const isPlatform = (id: string): boolean => manifests.some((manifest) => manifest.id === id);

/** The platform's name; the id itself if this build does not know the platform. */
export const nameOfPlatform = (id: string): string => manifests.find((manifest) => manifest.id === id)?.name ?? id;

/** @throws Error for a platform that is not registered; ids from outside are checked before this */
export function describe(id: string): PlatformDescription {
  const found = descriptions.find(({ manifest }) => manifest.id === id);
  if (found === undefined) throw new Error(`no platform is called ${id}`);
  return found;
}

export const pageMatches = (): string[] => manifests.flatMap((manifest) => manifest.matches);
export const hostPermissions = (): string[] =>
  manifests.flatMap((manifest) => [...manifest.matches, ...manifest.assetHosts]);
