/**
 * Handles an item whose record says that it was removed outside Uppsikt and that stands on a visited page. Either a
 * list being redrawn was taken for a removal, or the platform has restored it.
 */
import { destroys } from '../domain/act';
import { namesItem } from '../domain/item-key';
import type { JournalRow } from '../domain/journal';
import { lossIn } from '../domain/loss';
import { pastRow } from '../domain/past-uppsikt';
import type { EvidenceDatabase } from './database';
import { appendJournal } from './journal';
import { withLock } from './lock';
import { journalOfRecord } from './store';
import { readTransaction } from './transaction';

interface Visit {
  /** The items that the page showed under the municipality's account. */
  itemKeys: string[];
  /** When the page reported them. An item that went away after that is not back. */
  arrivedAt: Date;
}

interface SeenBackEnv {
  now: () => Date;
  /** Whether the item stands now, not hidden, on a page that was loaded after `since` (ISO 8601). */
  isShown: (itemKey: string, since: string) => Promise<boolean>;
}

/** @returns the keys of items that were said to be gone; their records now say that they are back */
export async function noteSeenBack(
  db: EvidenceDatabase,
  { itemKeys, arrivedAt }: Visit,
  { now, isShown }: SeenBackEnv,
): Promise<string[]> {
  const keys = itemKeys.filter(namesItem);
  const records = await readTransaction(db, [db.records], () => db.records.where('itemKey').anyOf(keys).toArray());
  const goneAt = async (id: string): Promise<string | null> => goneBefore(arrivedAt, await journalOfRecord(db, id));
  const back = new Set<string>();
  for (const { id, itemKey } of records) {
    const since = await goneAt(id);
    if (since === null || !(await isShown(itemKey, since))) continue;
    // The page took its time, and another window may have noted it meanwhile.
    await withLock('uppsikt:losses', async () => {
      if ((await goneAt(id)) !== since) return;
      const data = { kind: 'back', method: 'its id stands on the page', when: 'visit' };
      await appendJournal(db, { kind: 'gone-check', recordId: id, operator: null, data, at: now().toISOString() });
      back.add(itemKey);
    });
  }
  return [...back];
}

/**
 * When the item is said to have gone, before the visit; null when nothing says so. A hidden item stays visible to the
 * page's own staff, so seeing it does not contradict the record.
 */
function goneBefore(arrivedAt: Date, journalRows: JournalRow[]): string | null {
  const row = pastRow(journalRows);
  const loss = row === null ? null : lossIn(row);
  return row !== null &&
    loss !== null &&
    row.at < arrivedAt.toISOString() &&
    loss.seen !== 'hidden' &&
    (loss.act === null || destroys(loss.act))
    ? row.at
    : null;
}
