/**
 * Where the chains end now. A head that has been saved outside the browser can later show whether rows were removed or
 * rewritten.
 */
import { GENESIS } from '../../domain/journal';
import type { EvidenceDatabase } from '../../evidence/database';
import { readTransaction } from '../../evidence/transaction';
import type { ChainHeads } from '../contract';

/** The file in data/ that holds them. */
export const CHAIN_HEADS = 'kedja.json';

export async function chainHeads(db: EvidenceDatabase): Promise<ChainHeads> {
  const [records, journal] = await readTransaction(db, [db.heads], () => db.heads.bulkGet(['records', 'journal']));
  const head = (row: { seq: number; hash: string } | undefined): ChainHeads['records'] => ({
    seq: row?.seq ?? 0,
    hash: row?.hash ?? GENESIS,
  });
  return { records: head(records), journal: head(journal) };
}

/** Content of kedja.json: what the archive must still contain later. */
export const chainHeadsFile = (heads: ChainHeads, recordId: string, at: Date): string =>
  `${JSON.stringify(
    { schema: 'uppsikt-kedja/1', at: at.toISOString(), recordId, records: heads.records, journal: heads.journal },
    null,
    1,
  )}\n`;
