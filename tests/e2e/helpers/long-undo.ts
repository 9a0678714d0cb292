/** For tests that do something while Ångra lasts: they need it to be still there however slow the machine is. What they assert is the same; the product's ten seconds are what every other test has. */
import type { BrowserContext } from '@playwright/test';
import { serviceWorker } from '../../commands/setup/launch-browser';

/** The product's own, in milliseconds. */
const TEN_SECONDS = 10_000;

/** From now on Ångra lasts so many milliseconds. @returns the same */
export async function longUndo(context: BrowserContext, milliseconds = 70_000): Promise<number> {
  await (
    await serviceWorker(context)
  ).evaluate(async (more) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.session.set({ 'more-undo-milliseconds': more });
  }, milliseconds - TEN_SECONDS);
  return milliseconds;
}
