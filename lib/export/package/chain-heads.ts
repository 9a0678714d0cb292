/** Where the chains end at this moment. A head that has left the browser shows, later, whether rows were taken away or made anew in there. */
import { GENESIS } from '../../domain/journal';
import type { EvidenceDatabase } from '../../evidence/database';
import { readTransaction } from '../../evidence/transaction';
import type { ChainHeads } from '../contract';

export async function chainHeads(db: EvidenceDatabase): Promise<ChainHeads> {
  const [records, journal] = await readTransaction(db, [db.heads], () => db.heads.bulkGet(['records', 'journal']));
  const head = (row: { seq: number; hash: string } | undefined): ChainHeads['records'] => ({ seq: row?.seq ?? 0, hash: row?.hash ?? GENESIS });
  return { records: head(records), journal: head(journal) };
}
