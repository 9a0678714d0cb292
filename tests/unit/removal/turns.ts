/** Turns of a page: one that does not come, and some of which the first comes at once. */
import { PageBusy } from '../../../lib/capture/page-turn';

export const busy = (): Promise<never> => Promise.reject(new PageBusy());

/** @param later what comes of each that is asked for after the first */
export function firstThen(
  later: <T>(work: () => Promise<T>) => Promise<T>,
): <T>(at: unknown, work: () => Promise<T>) => Promise<T> {
  let turns = 0;
  return (_at, work) => ((turns += 1) === 1 ? work() : later(work));
}
