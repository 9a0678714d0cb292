/** The removals as they stand, saved before each step: a killed worker is resumed from here, never from memory. */
import { flow as flowShape, type Flow } from '../domain/flow';
import type { EvidenceDatabase } from './database';
import { asEvidenceError } from './errors';
import type { FlowRow } from './tables/flows';
import { readTransaction, writeTransaction } from './transaction';

/** @throws EvidenceError when it could not be saved; the step must not begin then. */
export async function saveFlow(db: EvidenceDatabase, flow: Flow): Promise<void> {
  const read = flowShape.safeParse(flow);
  if (!read.success) throw asEvidenceError(read.error, 'write');
  const { id, itemKey, phase, told, updatedAt } = read.data;
  await writeTransaction(db, [db.flows], () =>
    db.flows.put({ id, itemKey, phase, told: told ? 1 : 0, updatedAt, flow: read.data }),
  );
}

export async function getFlow(db: EvidenceDatabase, id: string): Promise<Flow | undefined> {
  return (await readTransaction(db, [db.flows], () => db.flows.get(id)))?.flow;
}

/** All that have not ended: running, or left by a killed worker. */
export async function unfinishedFlows(db: EvidenceDatabase): Promise<Flow[]> {
  return byTime(await readTransaction(db, [db.flows], () => db.flows.where('phase').notEqual('ended').toArray()));
}

/** The item's flows, newest last. */
export async function flowsForItem(db: EvidenceDatabase, itemKey: string): Promise<Flow[]> {
  return byTime(await readTransaction(db, [db.flows], () => db.flows.where('itemKey').equals(itemKey).toArray()));
}

/** The same of many items at once; those that were never handled are not in it. */
export async function flowsForItems(db: EvidenceDatabase, itemKeys: string[]): Promise<Map<string, Flow[]>> {
  const rows = await readTransaction(db, [db.flows], () => db.flows.where('itemKey').anyOf(itemKeys).toArray());
  return Map.groupBy(byTime(rows), ({ itemKey }) => itemKey);
}

/**
 * Flows that were cut off and that the official has not been told of yet: ended untold,
 * or waiting for their page so that the gone-check can look.
 */
export async function interruptedUntold(db: EvidenceDatabase): Promise<Flow[]> {
  const flows = byTime(await readTransaction(db, [db.flows], () => db.flows.where('told').equals(0).toArray()));
  return flows.filter((flow) => flow.phase === 'ended' || (flow.phase === 'gone-check' && flow.message !== null));
}

const byTime = (rows: FlowRow[]): Flow[] =>
  rows.map((row) => row.flow).sort((a, b) => a.updatedAt.localeCompare(b.updatedAt));
