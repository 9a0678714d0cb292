/**
 * Until Uppsikt has looked at what stands on the page now. It does so in the frame after a change, once its rest after
 * the last look is over, which is 0.7 seconds at most (lib/platforms/dom/observe-document.ts). Counted in the page's
 * own frames, as there: a machine that draws slowly looks slowly.
 */
import type { Page } from '@playwright/test';

/** A second's worth at the usual pace. */
const LOOK = 60;

export async function looked(page: Page, frames = LOOK): Promise<void> {
  // Behind another tab no frame is drawn.
  await page.bringToFront();
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, frames);
}
