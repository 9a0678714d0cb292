/**
 * The heavy parts of every platform. To add a platform, add its folder, one line to each list here and in manifests.ts,
 * and the content script of its pages (entrypoints/NAME.ts). The lists are separate because each is injected by a
 * different script. The build drops the modules of the lists that a script does not use (lib/build/only-parts-in-use).
 * Each part is imported by name: a single import of the whole folder would keep them all.
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
