/**
 * A record that says of its item that it has gone past Uppsikt, and the item stands on a page that is visited: a list
 * that was drawn anew was taken for it, or the platform has put it back.
 */
import { pastUppsikt } from '../domain/past-uppsikt';
import type { EvidenceDatabase } from './database';
import { appendJournal } from './journal';
import { lifeOf } from './store';
import { readTransaction } from './transaction';

/**
 * @param itemKeys of what the page shows, under the municipality's account
 * @returns the keys of those that were said to have gone; their records tell from now on that they are back
 */
export async function noteSeenBack(db: EvidenceDatabase, itemKeys: string[], now: Date): Promise<string[]> {
  const records = await readTransaction(db, [db.records], () => db.records.where('itemKey').anyOf(itemKeys).toArray());
  const back = new Set<string>();
  for (const { id, itemKey } of records) {
    const past = pastUppsikt(await lifeOf(db, id));
    if (past === null || past.seen === 'hidden') continue;
    const data = { kind: 'back', method: 'its id stands on the page', when: 'visit' };
    await appendJournal(db, { kind: 'gone-check', recordId: id, operator: null, data, at: now.toISOString() });
    back.add(itemKey);
  }
  return [...back];
}
