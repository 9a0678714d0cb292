/**
 * A fixed piece of work, measured beside figures that are times rather than ratios. If its own times vary, the machine
 * was busy and the figures mean nothing.
 */
import type { Page } from '@playwright/test';

/** Wall-clock milliseconds. About ten on an idle machine of 2026. */
export const steadyWork = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const started = performance.now();
    let sum = 0;
    for (let at = 0; at < 4_000_000; at += 1) sum = (sum * 31 + at) % 1_000_003;
    // The sum is used, so that the browser cannot optimise its computation away.
    return performance.now() - started + (sum < 0 ? 1 : 0);
  });
