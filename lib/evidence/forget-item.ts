/**
 * Deletes captures of an item that are not sealed: every draft that holds it, with its bytes, its stamp requests, and
 * what its flows store about it. Sealed records stay; nothing can unseal them.
 */
import type { NotedNames } from '../domain/noted-content';
import type { EvidenceDatabase } from './database';
import { draftTables, dropDraftsThatHold, forgetFlows } from './noted-drafts';
import { writeTransaction } from './transaction';

const NAMED_BY_KEY_ALONE: NotedNames = { ref: undefined, pictures: [] };

/**
 * @param noted how the item is recognised in captures of other items in its thread
 * @returns how many captures were deleted
 */
export async function forgetItem(
  db: EvidenceDatabase,
  itemKey: string,
  noted: NotedNames = NAMED_BY_KEY_ALONE,
): Promise<number> {
  return writeTransaction(db, draftTables(db), async () => {
    const dropped = await dropDraftsThatHold(db, noted, itemKey);
    await forgetFlows(db.flows.where('itemKey').equals(itemKey));
    return dropped;
  });
}
