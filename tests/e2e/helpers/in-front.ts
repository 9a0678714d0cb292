/** Playwright makes every page believe it is in front, so no page learns that another tab covered it. */
import type { Page } from '@playwright/test';

/** From now on the page gets focus and visibility events as in an official's browser. */
export async function knowsWhenItIsLeft(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: false });
}
