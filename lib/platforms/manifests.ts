/**
 * The manifests of all platforms, apart from their code, so that the
 * build can compute permissions without loading adapters.
 */
import { facebookManifest } from './facebook/manifest';
import { youtubeManifest } from './youtube/manifest';

export const manifests = [facebookManifest, youtubeManifest];

export const pageMatches = (): string[] => manifests.flatMap((manifest) => manifest.matches);
export const hostPermissions = (): string[] =>
  manifests.flatMap((manifest) => [...manifest.matches, ...manifest.assetHosts]);
