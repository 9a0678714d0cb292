/** The status of an item, as far as its author may be told. Pure. */
import { handActIn, sinceHandAct } from './by-hand-act';
import type { JournalRow } from './journal';
import type { RemovalOutcome } from './outcome';
import { pastUppsikt } from './past-uppsikt';
import { standingOf } from './standing';

/**
 * `unknown` when something later happened outside Uppsikt: the last act through Uppsikt no longer describes the item,
 * and the official has to write what happened. For acts by hand: what the official reports.
 *
 * @param journalRows the record's rows in order
 */
export function standingTold(journalRows: Pick<JournalRow, 'kind' | 'data'>[]): RemovalOutcome | null {
  if (pastUppsikt(journalRows) !== null) return 'unknown';
  const byHand = handActIn(journalRows);
  return (
    standingOf(sinceHandAct(journalRows)) ??
    (byHand === 'removed' ? 'said-removed' : byHand === 'hidden' ? 'hidden' : null)
  );
}
