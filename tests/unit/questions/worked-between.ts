/** Working time counted piece by piece, as a reference for the response clock. */
import { closingAfter, workingInstantFrom, type WorkingTime } from '../../../lib/questions/working-days';

/** Milliseconds of working time between two instants; zero when the second comes first. */
export function workedBetween(from: number, to: number, time: WorkingTime): number {
  let sum = 0;
  let at = workingInstantFrom(from, time);
  while (at < to) {
    const end = closingAfter(at, 0, time);
    sum += Math.min(end, to) - at;
    at = workingInstantFrom(end, time);
  }
  return sum;
}
