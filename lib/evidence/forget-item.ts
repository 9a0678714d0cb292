/**
 * Throws away what was captured of an item and is not sealed: every draft that holds it, with its bytes, the stamps
 * asked for them, and what their flows remember. Sealed records stay; nothing can unseal them.
 */
import type { NotedNames } from '../domain/noted-content';
import type { EvidenceDatabase } from './database';
import { draftTables, dropDraftsThatHold, forgetFlows } from './noted-drafts';
import { writeTransaction } from './transaction';

const NAMED_BY_KEY_ALONE: NotedNames = { ref: undefined, pictures: [] };

/**
 * @param noted what it is known by in captures of others, whose thread it stands in
 * @returns how many captures were thrown away
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
