/** What has been done with an item before, by its ended flows: when, on which ground, and how it ended. */
import type { Flow } from '../../domain/flow';
import type { EvidenceDatabase } from '../../evidence/database';
import { readTransaction } from '../../evidence/transaction';
import type { CardState } from '../../messaging/protocol';

/**
 * The ground comes from the record's row. A store that cannot answer leaves it out: the card must open all the same.
 *
 * @param flows the item's flows; those without evidence are left out
 * @param destroyed ids of records whose content has been destroyed
 */
export async function earlierOf(
  db: EvidenceDatabase,
  flows: readonly Pick<Flow, 'evidenceId' | 'updatedAt' | 'outcome'>[],
  destroyed: ReadonlySet<string>,
): Promise<CardState['earlier']> {
  const ids = flows.flatMap(({ evidenceId }) => evidenceId ?? []);
  const rows = await rowsOf(db, ids);
  const grounds = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row.groundLabel] as const])));
  return flows.flatMap(({ evidenceId, updatedAt: at, outcome }) => {
    if (evidenceId === null) return [];
    const ground = grounds.get(evidenceId);
    return {
      evidenceId,
      at,
      outcome,
      ...(ground === undefined ? {} : { ground }),
      ...(destroyed.has(evidenceId) ? { destroyed: true as const } : {}),
    };
  });
}

const rowsOf = async (db: EvidenceDatabase, ids: string[]) =>
  ids.length === 0 ? [] : readTransaction(db, [db.records], () => db.records.bulkGet(ids)).catch(() => []);
