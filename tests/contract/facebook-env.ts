/**
 * The environment of an act on a page in a test, which has just been loaded: time that runs ahead at once, and no
 * answers from the page's own world.
 */
import type { ActEnv, Clock } from '../../lib/platforms/contract';

/**
 * A clock that lets the page work a little and then says that the time is over.
 *
 * @param pause the longest that a wait really takes, milliseconds; the made-up pages answer within five
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
