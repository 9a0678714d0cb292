/**
 * Adds the content scripts to pages that are already open when Uppsikt is installed, so that nobody has to reload them.
 * Chrome and Edge add them only to pages that load afterwards; Firefox does it by itself. Not done after an update: the
 * old version's script in a page tells the official to reload. If Uppsikt was removed and installed again, a page that
 * stayed open also keeps the old controls until it is reloaded.
 */
import { browser } from '../../browser';

export function startInOpenTabs(): void {
  if (import.meta.env.FIREFOX) return;
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void bringContentScripts();
  });
}

type Scripts = NonNullable<ReturnType<typeof browser.runtime.getManifest>['content_scripts']>[number];

/** In manifest order, the order in which a loading page gets them. */
async function bringContentScripts(): Promise<void> {
  for (const scripts of browser.runtime.getManifest().content_scripts ?? []) {
    const tabs = await browser.tabs.query({ url: scripts.matches });
    await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [bring(id, scripts)])));
  }
}

/** Ignores a tab that was closed meanwhile, or shows the browser's error page. */
const bring = (tabId: number, scripts: Scripts): Promise<unknown> =>
  browser.scripting
    .executeScript({
      target: { tabId, frameIds: [0] },
      files: scripts.js ?? [],
      ...('world' in scripts && scripts.world === 'MAIN' ? { world: 'MAIN' as const } : {}),
    })
    .catch(() => undefined);
