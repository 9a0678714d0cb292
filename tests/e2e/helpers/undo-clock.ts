/**
 * Controls the ten seconds of Ångra. Uppsikt counts them with its worker's `performance.now`
 * (lib/app/removal/pending-decisions.ts); this replaces that function through DevTools, the only way to reach it. When
 * a worker is stopped the replacement is lost, and the next worker has the browser's own clock again.
 */
import type { BrowserContext } from '@playwright/test';
import { serviceWorker } from '../../commands/setup/launch-browser';

/** The product's own figure, in milliseconds. */
const TEN_SECONDS = 10_000;

/** Holds Ångra until `passUndo`, however slow the machine is: for tests that act during it. */
export async function holdUndo(context: BrowserContext): Promise<void> {
  await (
    await serviceWorker(context)
  ).evaluate(() => {
    const now = performance.now();
    performance.now = () => now;
  });
}

/** Lets ten seconds pass at once for everything that waits in the worker. Its clock continues from there. */
export async function passUndo(context: BrowserContext): Promise<void> {
  await (
    await serviceWorker(context)
  ).evaluate((milliseconds) => {
    const real = (): number => Performance.prototype.now.call(performance);
    const ahead = performance.now() + milliseconds - real();
    performance.now = () => real() + ahead;
  }, TEN_SECONDS);
}
