/**
 * Adapters are injected after the page's first script: reading, opening, driving. Most pages that an official visits
 * hold no registered thread and need none of it. The background injects it (entrypoints/adapter) when a registered
 * thread has been seen or something is asked of the page. Until then, callers wait or are told that it is not there.
 */
import type { Platform, Watcher } from './contract';
import { onceAPage } from './dom/once-a-page';

const brought = onceAPage('uppsiktPlatforms', () => new Map<string, Platform>());

export function bringAdapters(platforms: Platform[]): void {
  for (const platform of platforms) brought.set(platform.manifest.id, platform);
}

/**
 * The whole adapter, for a page's session. The watcher's parts are available at once, the others when they have been
 * injected.
 *
 * @throws Error when a part is used that has not been injected; `find…` and `owner` never throw for that
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
