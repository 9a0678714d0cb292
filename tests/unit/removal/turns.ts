/** Turns of a page: one that never comes, and a series whose first comes at once. */
import { PageBusy } from '../../../lib/capture/page-turn';

export const busy = (): Promise<never> => Promise.reject(new PageBusy());

/** @param later how every turn after the first ends */
export function firstThen(
  later: <T>(work: () => Promise<T>) => Promise<T>,
): <T>(at: unknown, work: () => Promise<T>) => Promise<T> {
  let turns = 0;
  return (_at, work) => ((turns += 1) === 1 ? work() : later(work));
}
