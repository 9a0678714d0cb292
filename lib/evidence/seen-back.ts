/**
 * A record that says of its item that it has gone past Uppsikt, and the item stands on a page that is visited: a list
 * that was drawn anew was taken for it, or the platform has put it back.
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
  /** Of what the page showed, under the municipality's account. */
  itemKeys: string[];
  /** When the page told of them: what has gone since is not back. */
  arrivedAt: Date;
}

interface SeenBackEnv {
  now: () => Date;
  /** Whether it stands in this moment on a page that was loaded after `since` (ISO 8601), and is not hidden. */
  isShown: (itemKey: string, since: string) => Promise<boolean>;
}

/** @returns the keys of those that were said to have gone; their records tell from now on that they are back */
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
    // The page took its time, and another window may have told of it meanwhile.
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
 * When it is said to have gone; null where nothing says so. What hides leaves the item there for its own people: that
 * it stands there does not undo it.
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
