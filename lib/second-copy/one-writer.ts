/**
 * A queue for writing the same files of a folder. It is in the document that writes, because a lock held by the worker
 * is released when the worker stops, while the write it asked for continues. The next worker's write would then collide
 * with it.
 */
import type { Clock } from '../platforms/contract';
import { realClock } from '../util/clock';
import { inTurn } from '../util/in-turn';
import { CopyError } from './copy-error';
import { within } from '../util/within';

/**
 * Milliseconds. Longer than any caller's timeout: a write without an answer by then is hanging, and would block
 * everything queued behind it.
 */
const LONGEST_TURN = 300_000;

/** @example const folder = oneWriter(); await folder(() => keepFolder(keeper)); */
export function oneWriter(clock: Clock = realClock): (write: () => Promise<void>) => Promise<void> {
  const turn = inTurn();
  return (write) => turn(() => within(LONGEST_TURN, write(), () => new CopyError('slow', 'no answer'), clock));
}
