/**
 * Adapters that come later than the page's first script: reading, opening, driving. Most pages that an official visits
 * hold no registered thread and need none of it, so the background brings it (entrypoints/adapter) when one has been
 * seen or something is asked of the page. Until then whoever needs it waits, or is told that it is not there.
 */
import type { Platform, Watcher } from './contract';
import { onceAPage } from './dom/once-a-page';

const brought = onceAPage('uppsiktPlatforms', () => new Map<string, Platform>());

export function bringAdapters(platforms: Platform[]): void {
  for (const platform of platforms) brought.set(platform.manifest.id, platform);
}

/**
 * The whole adapter, for a page's session: the watcher's own parts at once, the others when they have been brought.
 *
 * @throws Error when a part is asked for that has not come; `find…` and `owner` never throw for that
 */
export function withAdapter(watcher: Watcher): Platform {
  const rest = (): Platform => {
    const platform = brought.get(watcher.manifest.id);
    if (platform === undefined) throw new Error('the rest of the adapter has not been brought to this page');
    return platform;
  };
  return new Proxy(watcher as Platform, {
    get: (own, part) => (Object.hasOwn(own, part) ? own[part as keyof Platform] : rest()[part as keyof Platform]),
  });
}
