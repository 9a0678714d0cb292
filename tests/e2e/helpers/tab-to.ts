/** Presses Tab until the target has the focus, as somebody without a mouse does. */
import type { Locator, Page } from '@playwright/test';

export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  throw new Error('Tab never came there');
}
