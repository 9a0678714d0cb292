/** Playwright has every page think that it is the one in front, so none is told that another tab stood before it. */
import type { Page } from '@playwright/test';

/** From now on the page knows, as in an official's browser, when it is left and come back to. */
export async function knowsWhenItIsLeft(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: false });
}
