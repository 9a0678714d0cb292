/** Whether an item has a newer record than the given one. */
import type { EvidenceDatabase } from './database';
import type { RecordRow } from './schema';
import { readTransaction } from './transaction';

export async function hasNewerRecord(
  db: EvidenceDatabase,
  { itemKey, seq }: Pick<RecordRow, 'itemKey' | 'seq'>,
): Promise<boolean> {
  const records = await readTransaction(db, [db.records], () => db.records.where('itemKey').equals(itemKey).toArray());
  return records.some((each) => each.seq > seq);
}
