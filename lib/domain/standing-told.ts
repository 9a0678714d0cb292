/** How an item stands as far as its author may be told of it. Pure. */
import { handActIn } from './by-hand-act';
import type { JournalRow } from './journal';
import type { RemovalOutcome } from './outcome';
import { pastUppsikt } from './past-uppsikt';
import { standingOf } from './standing';

/**
 * `unknown` where it went past Uppsikt since: what was done last with Uppsikt is not how it stands, and who did the
 * rest the official has to write. Of what was done by hand: what the official says.
 *
 * @param life the record's rows in order
 */
export function standingTold(journalRows: Pick<JournalRow, 'kind' | 'data'>[]): RemovalOutcome | null {
  if (pastUppsikt(journalRows) !== null) return 'unknown';
  const byHand = handActIn(journalRows);
  return standingOf(journalRows) ?? (byHand === 'removed' ? 'said-removed' : byHand === 'hidden' ? 'hidden' : null);
}
