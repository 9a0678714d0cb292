/**
 * Ends Uppsikt's timeouts for the page early, so that tests need not wait as long as an official for a menu or an
 * answer that never comes. Contract tests prove the length of each timeout, and what follows it, with a fake clock; a
 * browser test says when nothing more can come.
 */
import type { Page } from '@playwright/test';
import { inOurWorld } from './our-world';

/**
 * Only timeouts within these bounds, in milliseconds, are ended. Shorter ones pace our own work; the limit of a whole
 * act is longer.
 */
const [LEAST, MOST] = [2_000, 10_000];

/** From now on records the long timeouts. `endPatience` ends those that are pending and every later one. */
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

/** @returns ends the timeouts; call it when nothing that is waited for can come any more */
export async function holdPatience(page: Page): Promise<() => Promise<void>> {
  await inOurWorld(page, HOLD);
  return async () => void (await inOurWorld(page, 'endPatience()'));
}
