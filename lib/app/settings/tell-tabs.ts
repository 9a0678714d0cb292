/** Every open page reads its settings again: a page was registered, a menu was taught. */
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
