/** When a round is the one before it, ended once more. Pure. */
import type { KeptRound } from './round';

/** Milliseconds. */
const AT_ONCE = 60_000;

/**
 * The same official has ended one of the account within the minute before, and this one walked nothing that is newer.
 * Nobody looks through a page twice in a minute, and crisis mode counts rounds. Whoever is not named is taken for the
 * same.
 */
export const isSameRound = (before: KeptRound, now: KeptRound): boolean => {
  const since = Date.parse(now.to) - Date.parse(before.to);
  return now.walked === 0 && before.operator === now.operator && since >= 0 && since < AT_ONCE;
};
