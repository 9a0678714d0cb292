/** Recognises a round that was ended twice. Pure. */
import type { KeptRound } from './round';

/** Milliseconds. */
const AT_ONCE = 60_000;

/**
 * True if the same official ended a round of the account within the minute before, on the same day, and this one walked
 * nothing new. Nobody looks through a page twice in a minute, and crisis mode counts rounds. After midnight it counts
 * as the next day's round, because whoever ended it was told that it was kept. Two officials without a name count as
 * the same.
 */
export const isSameRound = (before: KeptRound, now: KeptRound): boolean => {
  const since = Date.parse(now.to) - Date.parse(before.to);
  const isSame = before.operator === now.operator && before.day === now.day;
  return now.walked === 0 && isSame && since >= 0 && since < AT_ONCE;
};
