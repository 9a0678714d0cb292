/**
 * One at a time at the same files of a folder, where the writing is done. A lock of the worker that asks goes away with
 * it, and what it asked for is written on: the next worker's would be in the middle of it.
 */
import type { Clock } from '../platforms/contract';
import { realClock } from '../util/clock';
import { inTurn } from '../util/in-turn';
import { CopyError } from './copy-error';
import { within } from '../util/within';

/**
 * Milliseconds. Longer than any ask is waited for: what has had no answer by then hangs, and would hold up all after
 * it.
 */
const LONGEST_TURN = 300_000;

/** @example const folder = oneWriter(); await folder(() => keepFolder(keeper)); */
export function oneWriter(clock: Clock = realClock): (write: () => Promise<void>) => Promise<void> {
  const turn = inTurn();
  return (write) => turn(() => within(LONGEST_TURN, write(), () => new CopyError('slow', 'no answer'), clock));
}
