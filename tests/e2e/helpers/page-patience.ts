/**
 * Uppsikt's patience with a page, on the test's own clock: a menu or an answer that never comes need not be waited for
 * as long as an official does. How long each wait is, and what is done after it, the contract tests prove with a clock
 * of their own; a browser test says when nothing more can come.
 */
import type { Page } from '@playwright/test';
import { inOurWorld } from './our-world';

/** Milliseconds. What paces our own work is shorter than a wait for the page; the limit of a whole act is longer. */
const [LEAST, MOST] = [2_000, 10_000];

/** From now on the long waits are known; `endPatience` ends those that stand, and every one that comes after. */
const HOLD = `(() => {
  const [real, forget] = [globalThis.setTimeout.bind(globalThis), globalThis.clearTimeout.bind(globalThis)];
  const standing = new Map();
  let over = false;
  globalThis.setTimeout = (work, milliseconds = 0, ...given) => {
    if (milliseconds < ${LEAST} || milliseconds > ${MOST}) return real(work, milliseconds, ...given);
    const ring = () => { standing.delete(timer); work(...given); };
    const timer = real(ring, over ? 0 : milliseconds);
    standing.set(timer, ring);
    return timer;
  };
  globalThis.clearTimeout = (timer) => { standing.delete(timer); forget(timer); };
  globalThis.endPatience = () => {
    over = true;
    for (const [timer, ring] of [...standing]) { forget(timer); ring(); }
  };
})()`;

/** @returns ends the patience: to be called when nothing that is waited for can come any more */
export async function holdPatience(page: Page): Promise<() => Promise<void>> {
  await inOurWorld(page, HOLD);
  return async () => void (await inOurWorld(page, 'endPatience()'));
}
