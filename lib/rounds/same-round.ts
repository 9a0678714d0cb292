/** When a round is the one before it, ended once more. Pure. */
import type { KeptRound } from './round';

/** Milliseconds. */
const AT_ONCE = 60_000;

/**
 * The same official has ended one of the account within the minute before, on the same day, and this one walked nothing
 * that is newer. Nobody looks through a page twice in a minute, and crisis mode counts rounds. After midnight it is the
 * next day's: whoever ended it was told that it was kept. Whoever is not named is taken for the same.
 */
export const isSameRound = (before: KeptRound, now: KeptRound): boolean => {
  const since = Date.parse(now.to) - Date.parse(before.to);
  const isSame = before.operator === now.operator && before.day === now.day;
  return now.walked === 0 && isSame && since >= 0 && since < AT_ONCE;
};
