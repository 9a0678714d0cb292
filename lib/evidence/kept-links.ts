/**
 * Links that officials kept in their own answers despite a hint, each with its reason. Journal rows without a record.
 */
import { z } from '../zod';
import type { KeptLink } from '../domain/kept-link';
import type { EvidenceDatabase } from './database';
import { readTransaction } from './transaction';

const keptLinkData = z.object({
  about: z.literal('link-kept'),
  accountId: z.string(),
  address: z.string(),
  reason: z.string(),
});

/** Newest first. */
export async function listKeptLinks(db: EvidenceDatabase): Promise<KeptLink[]> {
  const notes = await readTransaction(db, [db.journal], () => db.journal.where('kind').equals('note').toArray());
  return notes
    .flatMap(({ seq, at, operator, data }) => {
      const kept = keptLinkData.safeParse(data);
      if (!kept.success) return [];
      const { accountId, address, reason } = kept.data;
      return [{ seq, at, operator, accountId, address, reason }];
    })
    .sort((a, b) => b.seq - a.seq);
}
