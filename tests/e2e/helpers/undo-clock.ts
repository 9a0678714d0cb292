/**
 * The ten seconds of Ångra on the test's own clock. Uppsikt counts them on its worker's `performance.now`
 * (lib/app/removal/pending-decisions.ts); here another one is put in its place, over DevTools, which is the only way
 * there. A worker that is stopped takes it along, and the next one has the browser's own again.
 */
import type { BrowserContext } from '@playwright/test';
import { serviceWorker } from '../../commands/setup/launch-browser';

/** The product's own, in milliseconds. */
const TEN_SECONDS = 10_000;

/**
 * From now on Ångra lasts until `passUndo`, however slow the machine is: for tests that do something in the middle of
 * it.
 */
export async function holdUndo(context: BrowserContext): Promise<void> {
  await (
    await serviceWorker(context)
  ).evaluate(() => {
    const now = performance.now();
    performance.now = () => now;
  });
}

/** Ten seconds pass at once for whatever waits in the worker now, and its clock goes on from there. */
export async function passUndo(context: BrowserContext): Promise<void> {
  await (
    await serviceWorker(context)
  ).evaluate((milliseconds) => {
    const real = (): number => Performance.prototype.now.call(performance);
    const ahead = performance.now() + milliseconds - real();
    performance.now = () => real() + ahead;
  }, TEN_SECONDS);
}
