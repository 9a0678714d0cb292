/**
 * The environment for an act on a freshly loaded test page: a clock that advances at once, and no answers from the
 * page's own JavaScript world.
 */
import type { ActEnv, Clock } from '../../lib/platforms/contract';

/**
 * A clock that lets the page work briefly, then reports that the timeout has passed.
 *
 * @param pause the longest real wait, in milliseconds; the made-up pages answer within five
 */
export function hastyClock(pause = 20): Clock {
  let now = Date.parse('2026-11-23T12:00:00Z');
  return {
    now: () => now,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => {
            now += milliseconds;
            resolve();
          },
          Math.min(pause, milliseconds),
        );
        signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(new Error('stopped'));
        });
      }),
  };
}

export function anEnv(changes: Partial<ActEnv> = {}): ActEnv {
  return {
    clock: hastyClock(),
    signal: new AbortController().signal,
    pageData: { ask: () => Promise.resolve(null) },
    learnt: null,
    cookie: () => '',
    loadedAfter: true,
    ...changes,
  };
}
