/** Makes every open page read its settings again, for example after a page was registered or a menu taught. */
import { browser } from '../../browser';

export async function tellTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.flatMap((tab) =>
      tab.id === undefined
        ? []
        : [
            browser.tabs
              .sendMessage(tab.id, { command: 'settings.changed', request: {} }, { frameId: 0 })
              .catch(() => undefined),
          ],
    ),
  );
}
