/**
 * Pages that are open already when Uppsikt is installed get its content scripts too, so that nobody has to load them
 * anew. Chrome and Edge put these only in pages that load afterwards; Firefox does it by itself. Not after an update:
 * what the version before left in a page has its own words there, and says to load it anew. Where Uppsikt was removed
 * and installed again, a page that stood open meanwhile has the old controls too, until it is loaded anew.
 */
import { browser } from '../../browser';

export function startInOpenTabs(): void {
  if (import.meta.env.FIREFOX) return;
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void bringContentScripts();
  });
}

type Scripts = NonNullable<ReturnType<typeof browser.runtime.getManifest>['content_scripts']>[number];

/** In the manifest's own order, which is the order in which a page that loads gets them. */
async function bringContentScripts(): Promise<void> {
  for (const scripts of browser.runtime.getManifest().content_scripts ?? []) {
    const tabs = await browser.tabs.query({ url: scripts.matches });
    await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [bring(id, scripts)])));
  }
}

/** A tab that was closed meanwhile, or shows the browser's own error page, gets nothing. */
const bring = (tabId: number, scripts: Scripts): Promise<unknown> =>
  browser.scripting
    .executeScript({
      target: { tabId, frameIds: [0] },
      files: scripts.js ?? [],
      ...('world' in scripts && scripts.world === 'MAIN' ? { world: 'MAIN' as const } : {}),
    })
    .catch(() => undefined);
