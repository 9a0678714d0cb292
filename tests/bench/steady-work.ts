/**
 * The same piece of work each time, beside figures that are times and not ratios: where its own times differ, the
 * machine was at something else, and the figures say nothing.
 */
import type { Page } from '@playwright/test';

/** Milliseconds, by the clock. About ten on an idle machine of 2026. */
export const steadyWork = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const started = performance.now();
    let sum = 0;
    for (let at = 0; at < 4_000_000; at += 1) sum = (sum * 31 + at) % 1_000_003;
    // Used, or the browser need not reckon it.
    return performance.now() - started + (sum < 0 ? 1 : 0);
  });
