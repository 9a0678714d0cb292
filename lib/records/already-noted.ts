/** Whether the journal already has what a press would write. Pure. */
import { completionRow, type Completion } from '../domain/completion';
import type { JournalRow } from '../domain/journal';
import { canonicalJson } from '../evidence/canonical';
import { threatTicks } from '../domain/routes';
import { isRestoredIn } from '../domain/standing';
import { liftedIn, policeNumberIn } from './holds';
import { takenAgainAt, tellsOfItem } from './taken-again';

type JournalRows = readonly Pick<JournalRow, 'kind' | 'data' | 'at'>[];

/** @param journalRows the record's journal rows in order */
export function isAlreadyNoted(done: Completion, journalRows: JournalRows): boolean {
  switch (done.part) {
    case 'route-step':
      return done.done === (threatTicks(journalRows)[done.step] !== undefined);
    case 'police-number':
      return policeNumberIn(journalRows) === done.number;
    case 'hold-lifted': {
      const lifted = liftedIn(journalRows);
      return lifted !== null && lifted.reason === done.reason && lifted.on === done.on;
    }
    case 'notice':
      return isNoticeNoted(done, journalRows);
    case 'reversal':
    case 'ban-review':
      return isLastOfItsKind(done, journalRows);
    default:
      return false;
  }
}

/** The same decision twice, with no other in between, and nothing done to the item or its author since. */
function isLastOfItsKind(done: Completion, journalRows: JournalRows): boolean {
  const at = journalRows.findLastIndex(({ kind, data }) => kind === 'note' && data.about === done.part);
  if (at === -1 || journalRows.slice(at + 1).some(tellsOfItem)) return false;
  return canonicalJson(journalRows[at]?.data) === canonicalJson(completionRow(done).data);
}

/** The same answer, about the same removal or the same restoration. */
function isNoticeNoted(
  { about, told, how, reason }: Extract<Completion, { part: 'notice' }>,
  journalRows: JournalRows,
): boolean {
  const since = about === 'restored' ? journalRows.findLastIndex(isRestoredIn) : takenAgainAt(journalRows);
  const last = journalRows.slice(since + 1).findLast(({ kind, data }) => kind === 'notice' && data.about === about);
  if (last === undefined || last.data.told !== told) return false;
  return told ? last.data.how === how : last.data.reason === reason;
}
