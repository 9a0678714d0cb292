/**
 * Waits until Uppsikt has scanned the page as it is now. It scans in the frame after a change, at most 0.7 seconds
 * after the previous scan (lib/platforms/dom/observe-document.ts). Counted in frames, as the product does, because a
 * machine that draws slowly also scans slowly.
 */
import type { Page } from '@playwright/test';

/** One second at the usual frame rate. */
const LOOK = 60;

export async function looked(page: Page, frames = LOOK): Promise<void> {
  // A background tab draws no frames.
  await page.bringToFront();
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, frames);
}
