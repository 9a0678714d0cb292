/**
 * Every platform's heavy parts. A new platform is its folder, one line in each list here and one in each of
 * manifests.ts, and the content script of its pages (entrypoints/NAME.ts). The lists stand apart since each is
 * brought to a page by another script: the build drops the modules of those that a script does not use
 * (lib/build/only-parts-in-use), so that none of them carries another's. Each part is imported by its name: through
 * one import of the whole folder they would all be kept.
 */
import { facebook } from './facebook';
import { facebookDriver } from './facebook/driver';
import { pageGuard as facebookGuard } from './facebook/page-guard';
import { structureReader as facebookStructure } from './facebook/structure-reader';
import { textRootsOf as facebookTextRoots } from './facebook/text-of';
import { youtube } from './youtube';
import { youtubeDriver } from './youtube/driver';
import { pageGuard as youtubeGuard } from './youtube/page-guard';
import { structureReader as youtubeStructure } from './youtube/structure-reader';
import { textRootsOf as youtubeTextRoots } from './youtube/text-roots';
import type { PlatformParts } from './parts';

type ByPlatform<Part extends keyof PlatformParts> = Record<string, PlatformParts[Part]>;

export const adapters = { facebook: facebook, youtube: youtube } satisfies ByPlatform<'adapter'>;
export const drivers = { facebook: facebookDriver, youtube: youtubeDriver } satisfies ByPlatform<'driver'>;
export const structureReaders = {
  facebook: facebookStructure,
  youtube: youtubeStructure,
} satisfies ByPlatform<'structureReader'>;
export const pageGuards = {
  facebook: facebookGuard,
  youtube: youtubeGuard,
} satisfies ByPlatform<'pageGuard'>;
export const textRoots = { facebook: facebookTextRoots, youtube: youtubeTextRoots } satisfies ByPlatform<'textRoots'>;
